package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.outlay.store.BuildFolder;
import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ctrl-C while a database sums ends the statement there too, which would go on for minutes otherwise. */
class InterruptedSourceTest {
    /** Looked at for its columns it answers at once; its rows take five minutes. */
    private static final String SLOW_TABLE = """
            create view slow as select 'mail' as system_id, '2026-06-01' as date, 'messages' as metric, 1 as value
              from pg_sleep(300)""";

    private static final String RUNNING = "select count(*) from pg_stat_activity where state = 'active'"
            + " and datname = current_database() and application_name = 'outlay' and wait_event = 'PgSleep'";

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrlCCancelsTheStatementAtTheSourceAndPublishesNothing() throws Exception {
        String url = TestDatabase.freshUrl();
        Path workspace = workspace(url);
        try (Connection connection = DriverManager.getConnection(url, TestDatabase.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(SLOW_TABLE);
            Process run = SmallProgram.start(workspace, Map.of(), "run", "--period", "2026-06", "--incomplete");
            try {
                await().atMost(Duration.ofMinutes(1)).until(() -> running(statement) == 1);
                int signal = isIgnored(run) ? 15 : 2;
                new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start();

                SmallProgram ended = SmallProgram.ended(workspace, run, System.nanoTime());
                assertThat(ended.code()).as(ended.said()).isEqualTo(128 + signal);
                assertThat(ended.said()).contains("while summing rows at slow");
            } finally {
                run.destroyForcibly();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> running(statement) == 0);
        }
        assertThat(workspace.resolve("reports")).doesNotExist();
        assertThat(workspace.resolve(".outlay/sources/slow")).doesNotExist();
    }

    private static int running(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(RUNNING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A build in the background of a shell ignores Ctrl-C, and so does what it starts. */
    private static boolean isIgnored(Process run) throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc/" + run.pid() + "/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) != 0;
    }

    private static Path workspace(String url) throws IOException {
        Path root = BuildFolder.fresh("interrupted-source");
        Files.createDirectories(root.resolve("inbox"));
        Files.writeString(root.resolve("systems.csv"), """
                system_id,name,layer,type,sourcing
                mail,Mail,marketing,tool,buy
                """);
        Files.writeString(root.resolve("outlay.yaml"), """
                outlay:
                  company: Test Ltd
                  currency: EUR
                  sources:
                    - { name: slow, table: slow, user: "USER", url: "URL" }
                """.replace("USER", TestDatabase.user())
                .replace("URL", url));
        return root;
    }
}
