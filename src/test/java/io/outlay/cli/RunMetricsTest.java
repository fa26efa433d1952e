package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

class RunMetricsTest {
    private static final Pattern METRIC = Pattern.compile("# HELP ([a-z_]+) [^\n]+\n# TYPE \\1 gauge\n"
            + "(?:\\1(?:\\{[a-z]+=\"[^\"\n]*\"(?:,[a-z]+=\"[^\"\n]*\")*})? -?[0-9]+(?:\\.[0-9]+)?\n)+");

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
        assertThat(metrics())
                .startsWith("# HELP outlay_run_exit_code Exit code of the last run.\n"
                        + "# TYPE outlay_run_exit_code gauge\noutlay_run_exit_code 0\n")
                .contains(
                        "\noutlay_run_timestamp_seconds 1791071999\n",
                        "\noutlay_run_duration_seconds 0.000\n",
                        "\noutlay_last_success_timestamp_seconds 1791071999\n",
                        "\noutlay_run_info{period=\"2026-09\"} 1\n",
                        "\noutlay_run_revision 2\n")
                .endsWith("\n# EOF\n");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve(".outlay/log/metrics.prom"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aRunThatStoppedLeavesItsExitCodeAndWhenTheLastOneSucceeded() throws IOException {
        stop(Exit.WRONG_USE);
        assertThat(metrics()).contains("outlay_run_exit_code 2\n").doesNotContain("revision", "success");
        // Another run is at work then, whose metrics these are.
        stop(Exit.HELD);
        assertThat(metrics()).contains("outlay_run_exit_code 2\n");

        Files.writeString(
                folder.resolve(".outlay/log/metrics.prom"), "outlay_last_success_timestamp_seconds 1788000000\n");
        stop(Exit.FAILED);
        assertThat(metrics())
                .contains("outlay_run_exit_code 1\n", "\noutlay_last_success_timestamp_seconds 1788000000\n");
    }

    @Test
    void metricsThatCannotBeWrittenAreSaidAndUndoNothing() throws IOException {
        Files.createDirectories(folder.resolve(".outlay/log/metrics.prom/in-the-way"));
        Logger logger = (Logger) LoggerFactory.getLogger(RunMetrics.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        try {
            assertThat(CommandRun.closing((request, progress) -> Samples.unchanged(), "run", folder.toString())
                            .code())
                    .isZero();
        } finally {
            logger.detachAppender(said);
        }

        assertThat(said.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).startsWith("No metrics could be written to ");
        });
    }

    /** What a monitor's parser takes: each metric once, its help and type before its samples. */
    @Test
    void everyLineIsInTheFormOfMonitors() {
        String text = new RunMetrics(
                        Exit.REJECTIONS,
                        Optional.of(Samples.closed(Samples.rejections(3))),
                        Instant.ofEpochMilli(1_000),
                        Instant.ofEpochMilli(13_345),
                        Optional.empty())
                .text();

        Matcher metrics = METRIC.matcher(text);
        Set<String> names = new LinkedHashSet<>();
        int end = 0;
        while (metrics.find() && metrics.start() == end) {
            assertThat(names.add(metrics.group(1))).as(metrics.group(1)).isTrue();
            end = metrics.end();
        }
        assertThat(text.substring(end)).isEqualTo("# EOF\n");
        assertThat(names).contains("outlay_run_duration_seconds", "outlay_run_rows", "outlay_run_rejected_rows");
        assertThat(text).contains("outlay_run_duration_seconds 12.345\n");
    }

    private String metrics() throws IOException {
        return Files.readString(folder.resolve(".outlay/log/metrics.prom"));
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
