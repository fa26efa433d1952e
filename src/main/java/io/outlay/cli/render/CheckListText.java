package io.outlay.cli.render;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.ToDo;
import io.outlay.job.workspace.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is left to do, a line each: what it is, its money, what it costs in trust, and what to write next. */
final class CheckListText {
    private static final Map<ToDo.Kind, String> TITLES = Map.of(
            ToDo.Kind.STOPS, "Stops the close",
            ToDo.Kind.REJECTED, "Rejected",
            ToDo.Kind.ESTIMATED, "Estimated",
            ToDo.Kind.UNMAPPED, "Belongs to no system",
            ToDo.Kind.UNMEASURED, "Not measured",
            ToDo.Kind.MISSING, "Not there");

    private CheckListText() {}

    /** @param run the command that closes the month */
    static List<String> lines(CheckOutcome outcome, String run) {
        if (outcome.toDo().isEmpty()) {
            return List.of("Nothing is left to do. Next: " + run);
        }
        List<String> lines = new ArrayList<>(List.of("To do, what weighs most first:"));
        for (ToDo step : outcome.toDo()) {
            lines.add(lines.size() + ". " + TITLES.get(step.kind()) + ": " + money(step, outcome.currency())
                    + step.what() + "; " + step.costs() + ". Next: " + step.next());
        }
        if (outcome.faults().isEmpty() && outcome.exit() != Exit.WRONG_USE) {
            lines.add("A close is possible as it is: " + run);
        }
        return lines;
    }

    private static String money(ToDo step, String currency) {
        return step.money()
                .map(money -> Words.money(money, currency) + " " + currency
                        + step.share()
                                .filter(share -> step.kind() != ToDo.Kind.REJECTED)
                                .map(share -> ", " + Words.percent(share) + " of twelve months' cost")
                                .orElse("")
                        + ", ")
                .orElse("");
    }
}
