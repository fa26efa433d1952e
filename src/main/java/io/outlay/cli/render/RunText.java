package io.outlay.cli.render;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.StepCount;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Rejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code run} tells a reader. */
public final class RunText {
    private static final int SHOWN = 20;

    private RunText() {}

    /** The result: period, revision, what was found and where the workbook is. */
    public static List<String> result(CloseOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(outcome));
        outcome.remarks().findings().forEach(finding -> lines.add("- " + finding.message()));
        outcome.workbook().ifPresent(path -> lines.add("Workbook: " + path));
        lines.addAll(CheckText.missing(outcome.period(), outcome.remarks().missing()));
        lines.addAll(DeliverText.sent(outcome.delivered()));
        return lines;
    }

    private static String headline(CloseOutcome outcome) {
        if (outcome.exit() == Exit.WRONG_USE) {
            return outcome.period() + " was not closed: no report was published";
        }
        if (outcome.exit() == Exit.GATE) {
            return outcome.period() + " stopped at a gate: no report was published";
        }
        String state = (outcome.preliminary() ? ", preliminary" : "")
                + (outcome.state().without().isEmpty()
                        ? ""
                        : ", without " + String.join(", ", outcome.state().without()));
        String rejected = outcome.rejections().isEmpty()
                ? ""
                : ", " + Words.count(Rejection.rows(outcome.rejections()), "rejection");
        return outcome.changed()
                ? outcome.period() + " closed, revision " + outcome.revision() + state + rejected
                : outcome.period() + " is unchanged, revision " + outcome.revision() + state + rejected;
    }

    /**
     * What each step did, and notes; for stderr.
     *
     * @param notes those of the outcome, as they are to be shown
     */
    public static List<String> details(CloseOutcome outcome, List<String> notes) {
        TextTable steps = new TextTable(Set.of(1, 2, 3), "step", "read", "written", "rejected");
        for (StepCount step : outcome.steps()) {
            steps.add(step.step(), Words.count(step.read()), Words.count(step.written()), Words.count(step.rejected()));
        }
        List<String> lines = new ArrayList<>(outcome.steps().isEmpty() ? List.of() : steps.lines());
        if (outcome.preliminary()) {
            lines.add("Warning: "
                    + (outcome.state().lacksFinalBill()
                            ? "a cloud may still change its bill for " + outcome.period()
                            : outcome.period() + " is not over")
                    + ", so its report is preliminary");
        }
        notes.forEach(note -> lines.add("Note: " + note));
        return lines;
    }

    /** Faults of a gate and the first rejections; for stderr. */
    public static List<String> faults(CloseOutcome outcome, Workspace workspace) {
        List<String> messages = new ArrayList<>();
        List<String> rejections = RejectionText.messages(outcome.rejections());
        rejections.stream().limit(SHOWN).forEach(messages::add);
        if (rejections.size() > SHOWN
                || rejections.size() < outcome.rejections().size()) {
            messages.add("All " + Words.count(outcome.rejections().size()) + " are listed "
                    + outcome.report()
                            .map(report -> "in " + report.resolve(Path.of("csv", "rejections.csv")))
                            .orElse("by " + workspace.command("check") + " --json"));
        }
        messages.addAll(outcome.allFaults());
        return messages;
    }
}
