package io.outlay.cli;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.StepCount;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.ControlTotals;
import io.outlay.model.OwnFiles;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What the last run did, for a monitor: {@code .outlay/log/metrics.prom}, in the text format that Prometheus and OpenMetrics
 * share, gauges only. It tells the time, so it is no part of the report, whose bytes depend on its inputs alone.
 *
 * <pre>
 * # HELP outlay_run_exit_code Exit code of the last run.
 * # TYPE outlay_run_exit_code gauge
 * outlay_run_exit_code 0
 * # HELP outlay_run_rows Rows of each step of the last run.
 * # TYPE outlay_run_rows gauge
 * outlay_run_rows{step="read files",outcome="read"} 12345
 * # EOF
 * </pre>
 *
 * @param outcome empty for a run that ended without one
 * @param lastSuccess end of the last run before it that left a report, seconds since 1970
 */
record RunMetrics(Exit exit, Optional<CloseOutcome> outcome, Instant begun, Instant ended, Optional<Long> lastSuccess) {
    private static final String LAST_SUCCESS = "outlay_last_success_timestamp_seconds";

    /** Leaves them in a workspace. A run has done its work by now: metrics that cannot be written don't undo it. */
    static void leave(Workspace workspace, Exit exit, Optional<CloseOutcome> outcome, Instant begun, Instant ended) {
        Path file = workspace.dataFolder().resolve("log").resolve("metrics.prom");
        try {
            OwnFiles.folder(file.getParent());
            OwnFiles.replace(file, new RunMetrics(exit, outcome, begun, ended, lastSuccess(file)).text());
        } catch (IOException | RuntimeException e) {
            // Where a run came to no end, the same fault has been said already.
            LoggerFactory.getLogger(RunMetrics.class)
                    .atLevel(outcome.isPresent() ? Level.WARN : Level.INFO)
                    .setCause(e)
                    .log("No metrics could be written to {}, and those of an earlier run are no news", file);
        }
    }

    private static Optional<Long> lastSuccess(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches(LAST_SUCCESS + " \\d{1,18}"))
                    .map(line -> Long.valueOf(line.substring(LAST_SUCCESS.length() + 1)))
                    .findFirst();
        }
    }

    String text() {
        Gauges gauges = new Gauges();
        gauges.add("outlay_run_exit_code", "Exit code of the last run.", exit.code());
        gauges.add("outlay_run_timestamp_seconds", "End of the last run.", ended.getEpochSecond());
        gauges.begin("outlay_run_duration_seconds", "How long the last run took.");
        gauges.sample("", Gauges.seconds(Duration.between(begun, ended)));
        success()
                .ifPresent(end ->
                        gauges.add(LAST_SUCCESS, "End of the last run that left a report, exit code 0 or 3.", end));
        outcome.ifPresent(closed -> {
            of(gauges, closed);
            closed.totals().ifPresent(totals -> of(gauges, totals));
            steps(gauges, closed.steps());
        });
        return gauges.text();
    }

    private Optional<Long> success() {
        return outcome.filter(closed -> closed.report().isPresent()).isPresent()
                ? Optional.of(ended.getEpochSecond())
                : lastSuccess;
    }

    private static void of(Gauges gauges, CloseOutcome closed) {
        gauges.begin("outlay_run_info", "Period of the last run.");
        gauges.sample("{period=\"" + closed.period() + "\"}", "1");
        gauges.add("outlay_run_revision", "Revision of the period's report, 0 when there is none.", closed.revision());
        gauges.add("outlay_run_rejected_rows", "Rows that are rejected now.", Rejection.rows(closed.rejections()));
        gauges.add(
                "outlay_run_missing_inputs",
                "Inputs that the month lacks.",
                closed.remarks().missing().size());
        gauges.add(
                "outlay_run_failed_deliveries",
                "Deliveries that did not arrive.",
                closed.delivered().faults().size());
    }

    private static void of(Gauges gauges, ControlTotals totals) {
        gauges.begin("outlay_report_cost", "Cost of the period's month as reported.");
        gauges.sample("{currency=\"" + totals.currency() + "\"}", totals.cost().toPlainString());
        gauges.add("outlay_report_findings", "Findings that the report lists.", totals.findings());
        gauges.begin("outlay_report_input_rows", "Rows of all inputs that the report knows, by what became of them.");
        gauges.sample("{outcome=\"read\"}", Long.toString(totals.read()));
        gauges.sample("{outcome=\"accepted\"}", Long.toString(totals.accepted()));
        gauges.sample("{outcome=\"rejected\"}", Long.toString(totals.rejected()));
        gauges.sample("{outcome=\"duplicate\"}", Long.toString(totals.duplicate()));
    }

    private static void steps(Gauges gauges, List<StepCount> steps) {
        if (steps.isEmpty()) {
            return;
        }
        gauges.begin("outlay_run_rows", "Rows of each step of the last run.");
        for (StepCount step : steps) {
            String labels = "{step=\"" + step.step() + "\",outcome=\"";
            gauges.sample(labels + "read\"}", Long.toString(step.read()));
            gauges.sample(labels + "written\"}", Long.toString(step.written()));
            gauges.sample(labels + "rejected\"}", Long.toString(step.rejected()));
        }
    }
}
