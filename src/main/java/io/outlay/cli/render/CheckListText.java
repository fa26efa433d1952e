package io.outlay.cli.render;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.Clause;
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

    /**
     * @param run the command that closes the month
     * @param all whether every name is listed
     */
    static List<String> lines(CheckOutcome outcome, String run, boolean all) {
        if (outcome.toDo().isEmpty()) {
            return List.of("Nothing is left to do. Next: " + run);
        }
        List<String> lines = new ArrayList<>(List.of("To do, what weighs most first:"));
        for (ToDo step : outcome.toDo()) {
            lines.add(lines.size() + ". " + TITLES.get(step.kind()) + ": " + money(step, outcome.currency())
                    + text(step.what(), all) + "; " + text(step.costs(), all) + ". Next: " + step.next());
        }
        if (!all && outcome.toDo().stream().anyMatch(ToDo::isCut)) {
            lines.add("Names that are only counted here are listed with --verbose");
        }
        if (outcome.faults().isEmpty() && outcome.exit() != Exit.WRONG_USE) {
            lines.add("A close is possible as it is: " + run);
        }
        return lines;
    }

    private static String text(Clause clause, boolean all) {
        return all ? clause.text() : clause.text(Clause.FEW);
    }

    private static String money(ToDo step, String currency) {
        return step.money()
                .map(money -> Words.money(money, currency) + " " + currency
                        + (step.kind() == ToDo.Kind.REJECTED ? " in all" : "")
                        + step.share()
                                .filter(share -> step.kind() != ToDo.Kind.REJECTED)
                                .map(share -> ", " + Words.percent(share) + " of twelve months' cost")
                                .orElse("")
                        + ", ")
                .orElse("");
    }
}
