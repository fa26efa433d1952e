package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of one's own whose sessions end, or to which the connection is cut, in every step of one close after the other:
 * each run fails, and the one that is left alone ends as if nothing had happened.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutConnectionTest {
    private static final String PERIOD = "2026-09";
    /** In each step, with the signal after which it has begun to work; publishing commits after its first. */
    private static final List<Map.Entry<String, Integer>> MOMENTS = List.of(
            Map.entry("reading files", 1),
            Map.entry("preparing documents", 1),
            Map.entry("checking inputs", 1),
            Map.entry("posting", 1),
            Map.entry("writing the report", 1),
            Map.entry("tying out", 1),
            Map.entry("publishing", 1),
            Map.entry("publishing", 2));

    @TempDir
    static Path folder;

    private Map<String, String> undisturbed;
    private List<String> rows;

    @BeforeAll
    void closeUndisturbed() throws IOException, SQLException {
        TestWorkspace workspace = closedTwice("undisturbed");
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        undisturbed = left(workspace);
        rows = KilledBooks.rows(workspace::query);
    }

    @Test
    void whenTheServerEndsItsSessionsTheRunFailsAndTheNextGoesOn() throws IOException, SQLException {
        TestWorkspace workspace = closedTwice("ended");
        for (Map.Entry<String, Integer> moment : MOMENTS) {
            Disturbance disturbance = new Disturbance(moment.getKey(), moment.getValue(), () -> endSessions(workspace));
            assertThatThrownBy(() -> workspace.close(PERIOD, disturbance))
                    .as("%s", moment)
                    .isInstanceOf(RuntimeException.class);
        }
        assertEndsAsUndisturbed(workspace);
    }

    @Test
    void whenTheConnectionIsCutTheRunFailsAndTheNextGoesOn() throws IOException, SQLException {
        TestWorkspace workspace = closedTwice("cut");
        Workspace direct = workspace.workspace();
        try (CutLine line = CutLine.to(direct.dbUrl().orElseThrow())) {
            Workspace through = new Workspace(
                    direct.root(), direct.set(), Optional.empty(), Optional.of(line.url()), direct.dbUser());
            for (Map.Entry<String, Integer> moment : MOMENTS) {
                Disturbance disturbance = new Disturbance(moment.getKey(), moment.getValue(), line::cut);
                assertThatThrownBy(() -> DiskWorkspace.close(through, PERIOD, disturbance))
                        .as("%s", moment)
                        .isInstanceOf(RuntimeException.class);
            }
        }
        assertEndsAsUndisturbed(workspace);
    }

    private void assertEndsAsUndisturbed(TestWorkspace workspace) throws IOException, SQLException {
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        assertThat(left(workspace)).isEqualTo(undisturbed);
        assertThat(KilledBooks.rows(workspace::query)).isEqualTo(rows);
    }

    private TestWorkspace closedTwice(String name) {
        TestWorkspace workspace = TestWorkspace.small(folder.resolve(name));
        DiskWorkspace inputs = KilledBooks.july(new DiskWorkspace(workspace.root()));
        workspace.file(".outlay/workspace-id", "cut-connection\n");
        assertThat(workspace.close("2026-07").exit()).isEqualTo(Exit.DONE);
        KilledBooks.august(inputs);
        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        KilledBooks.september(inputs);
        return workspace;
    }

    private static Map<String, String> left(TestWorkspace workspace) throws IOException {
        return new DiskWorkspace(workspace.root()).left();
    }

    private static void endSessions(TestWorkspace workspace) {
        try {
            workspace.query("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
