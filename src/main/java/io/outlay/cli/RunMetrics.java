package io.outlay.cli;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What the last run did, for a monitor: {@code .outlay/log/metrics.prom}, in the text format of OpenMetrics. It tells the
 * time, so it is no part of the report, whose bytes depend on its inputs alone.
 *
 * <pre>
 * # TYPE outlay_run_exit_code gauge
 * outlay_run_exit_code 0
 * # TYPE outlay_run_rows gauge
 * outlay_run_rows{step="read files",outcome="read"} 12345
 * # EOF
 * </pre>
 */
final class RunMetrics {
    private RunMetrics() {}

    /** @param outcome empty for a run that ended without one */
    static String text(Exit exit, Optional<CloseOutcome> outcome, Instant now) {
        StringBuilder text = new StringBuilder();
        gauge(text, "outlay_run_exit_code", exit.code());
        gauge(text, "outlay_run_timestamp_seconds", now.getEpochSecond());
        outcome.ifPresent(closed -> {
            gauge(text, "outlay_run_revision", closed.revision());
            gauge(text, "outlay_run_rejected_rows", Rejection.rows(closed.rejections()));
            gauge(text, "outlay_run_missing_inputs", closed.missing().size());
            rows(text, closed);
            text.append("# TYPE outlay_run info\noutlay_run_info{period=\"")
                    .append(closed.period())
                    .append("\"} 1\n");
        });
        return text.append("# EOF\n").toString();
    }

    /** A run has done its work by now: metrics that cannot be written don't undo it. */
    static void write(Workspace workspace, String text) {
        Path folder =
                workspace.data().orElse(workspace.root().resolve(".outlay")).resolve("log");
        try {
            Path fresh = Files.createDirectories(folder).resolve("metrics.prom.new");
            Files.writeString(fresh, text);
            Files.move(fresh, folder.resolve("metrics.prom"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LoggerFactory.getLogger(RunMetrics.class).info("No metrics could be written to {}", folder, e);
        }
    }

    private static void gauge(StringBuilder text, String name, long value) {
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void rows(StringBuilder text, CloseOutcome closed) {
        text.append("# TYPE outlay_run_rows gauge\n");
        closed.steps()
                .forEach(step -> List.of(
                                new Count("read", step.read()),
                                new Count("written", step.written()),
                                new Count("rejected", step.rejected()))
                        .forEach(count -> text.append("outlay_run_rows{step=\"")
                                .append(step.step())
                                .append("\",outcome=\"")
                                .append(count.outcome())
                                .append("\"} ")
                                .append(count.rows())
                                .append('\n')));
    }

    private record Count(String outcome, long rows) {}
}
