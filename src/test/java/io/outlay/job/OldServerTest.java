package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.store.TestDatabase;
import io.outlay.store.server.CutLine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that gives its version as one that lacks what the scripts need. */
class OldServerTest {
    /** As {@code server_version_num} has it. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)1[5-9]\\d{4}(?!\\d)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"090624,9", "120022,12", "130014,13", "140001,14"})
    void isRefusedBeforeAnythingIsMadeInIt(String number, String major) throws IOException, SQLException {
        TestWorkspace books = TestWorkspace.small(folder).invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,");
        String url = TestDatabase.freshUrl();
        try (CutLine line = CutLine.to(url, answer -> NUMBER.matcher(answer).replaceAll(number))) {
            Workspace workspace = new Workspace(
                    books.root(),
                    Map.of(),
                    Optional.empty(),
                    Optional.of(line.url()),
                    Optional.of(TestDatabase.user()));

            assertThatThrownBy(() -> DiskWorkspace.close(workspace, "2026-08", Progress.SILENT))
                    .isInstanceOfSatisfying(
                            Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.WRONG_USE))
                    .hasMessageContaining(" is PostgreSQL " + major + "; Outlay needs version 15 or newer.\nUpgrade");
        }
        try (Connection connection = DriverManager.getConnection(url, TestDatabase.user(), null)) {
            assertThat(QueryRows.of(connection, "select nspname from pg_namespace where nspname = 'outlay'"))
                    .isEmpty();
        }
        assertThat(folder.resolve("reports")).doesNotExist();
    }
}
