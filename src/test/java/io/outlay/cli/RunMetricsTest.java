package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunMetricsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makesAWorkspace() throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "");
    }

    @Test
    void aRunLeavesItsCountsForAMonitor() throws IOException {
        CommandRun.closing((request, progress) -> Samples.unchanged(), "run", folder.toString());

        // 2026-10-03T23:59:59Z
        assertThat(Files.readString(folder.resolve(".outlay/log/metrics.prom")))
                .startsWith("# TYPE outlay_run_exit_code gauge\noutlay_run_exit_code 0\n"
                        + "# TYPE outlay_run_timestamp_seconds gauge\noutlay_run_timestamp_seconds 1791071999\n")
                .contains("outlay_run_info{period=\"2026-09\"} 1\n")
                .endsWith("# EOF\n");
    }

    @Test
    void aRunThatStoppedLeavesItsExitCode() throws IOException {
        stop(Exit.WRONG_USE);
        // Another run is at work then, whose metrics these are.
        stop(Exit.HELD);

        assertThat(Files.readString(folder.resolve(".outlay/log/metrics.prom")))
                .contains("outlay_run_exit_code 2\n")
                .doesNotContain("revision");
    }

    private void stop(Exit exit) {
        CommandRun.closing(
                (request, progress) -> {
                    throw new Stopped(exit, "stopped");
                },
                "run",
                folder.toString());
    }

    @Test
    void theLogIsJsonOnRequest() throws IOException {
        CommandRun.closing(
                (request, progress) -> {
                    progress.begin("intake", 1);
                    progress.end("1 read");
                    return Samples.unchanged();
                },
                "run",
                folder.toString(),
                "--log-json");

        assertThat(Files.readAllLines(folder.resolve(".outlay/log/outlay.log")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Optional.ofNullable(
                                JsonMapper.shared().readTree(line).get("level")))
                        .isPresent());
    }
}
