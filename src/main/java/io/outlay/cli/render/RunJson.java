package io.outlay.cli.render;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.StepCount;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON document of {@code run}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "period": "2026-09", "revision": 1, "changed": true, "state": "final", "closed_without": [],
 *  "report": "acme/reports/2026-09", "workbook": "acme/reports/2026-09/tech-cost-2026-09.xlsx",
 *  "steps": [{"step": "intake", "read": 120, "written": 118, "rejected": 2}],
 *  "findings": ["…"], "notes": ["…"], "missing": ["…"], "faults": ["…"], "rejections": [{"code": "not_a_number", …}],
 *  "deliveries": [{"channel": "mail", …}]}
 * </pre>
 *
 * @param exit {@code done}, {@code rejections}, {@code undelivered} or {@code gate}
 * @param revision 0 when no report was published
 * @param changed whether a new revision was published
 * @param state {@code final} or {@code preliminary}
 * @param closedWithout what the month was closed without though it was due
 * @param report folder; null when none was published
 * @param workbook null when none was published
 * @param missing what the close lacks, one sentence each
 * @param faults what stopped a gate, or what did not arrive, each with its remedy
 * @param rejections all of them
 * @param deliveries where each stands, see {@link DeliverJson}
 */
public record RunJson(
        int exitCode,
        String exit,
        String period,
        int revision,
        boolean changed,
        String state,
        List<String> closedWithout,
        String report,
        String workbook,
        List<StepCount> steps,
        List<String> findings,
        List<String> notes,
        List<String> missing,
        List<String> faults,
        List<RejectionJson> rejections,
        List<DeliveryJson> deliveries) {
    public static RunJson of(CloseOutcome outcome) {
        return new RunJson(
                outcome.exit().code(),
                FailureJson.name(outcome.exit()),
                outcome.period().toString(),
                outcome.revision(),
                outcome.changed(),
                outcome.state().id(),
                outcome.state().without(),
                outcome.report().map(Path::toString).orElse(null),
                outcome.workbook().map(Path::toString).orElse(null),
                outcome.steps(),
                outcome.findings(),
                outcome.notes(),
                outcome.missing(),
                Stream.concat(outcome.faults().stream(), outcome.delivered().faults().stream())
                        .toList(),
                outcome.rejections().stream().map(RejectionJson::of).toList(),
                outcome.delivered().all().stream().map(DeliveryJson::of).toList());
    }
}
