package io.outlay.cli.render;

import io.outlay.job.care.StatusOutcome;
import io.outlay.job.care.StatusOutcome.PeriodStatus;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.MonthSpans;
import io.outlay.model.ledger.Delivery;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code status} tells a reader. */
public final class StatusText {
    /** Names in one line; the others are counted. */
    private static final int FEW = 6;

    private StatusText() {}

    /** @param check the command that says more of rejected rows */
    public static List<String> result(StatusOutcome outcome, String check) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.company() + ", amounts in " + outcome.currency());
        lines.addAll(periods(outcome.periods(), outcome.currency()));
        lines.addAll(next(outcome));
        lines.addAll(rejected(outcome, check));
        return lines;
    }

    /** What somebody has to do; empty when all is well. */
    public static List<String> toDo(StatusOutcome outcome, String check) {
        List<String> lines = new ArrayList<>();
        outcome.periods()
                .forEach(status -> status.deliveries().stream()
                        .filter(delivery -> delivery.state() != Delivery.State.SENT)
                        .map(delivery -> status.period() + " " + DeliverText.state(delivery))
                        .forEach(lines::add));
        if (outcome.next().due()) {
            lines.addAll(next(outcome));
        }
        lines.addAll(rejected(outcome, check));
        if (!lines.isEmpty()) {
            lines.add(0, outcome.company());
        }
        return lines;
    }

    private static List<String> next(StatusOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict(outcome));
        lines.add("Next to close: " + outcome.next().month() + (outcome.next().due() ? "" : ", which is not over"));
        if (!outcome.next().late().isEmpty()) {
            lines.add(
                    "Late, cut-off passed: " + MonthSpans.counted(outcome.next().late()));
        }
        lines.addAll(missing(outcome.missing()));
        return lines;
    }

    /** Whether the month is closed, late, ready, or what it waits for. */
    private static String verdict(StatusOutcome outcome) {
        YearMonth month = outcome.next().month();
        if (!outcome.next().due()) {
            return outcome.periods().isEmpty()
                    ? "Nothing is due: " + month + " is not over"
                    : month.minusMonths(1) + " is closed, and nothing is due: " + month + " is not over";
        }
        String state = outcome.next().late().isEmpty() ? month + " is over" : month + " is late";
        return outcome.missing().isEmpty()
                ? state + ", and ready to be closed"
                : state + ", and waits for " + Words.count(outcome.missing().size(), "input") + " listed below";
    }

    private static List<String> rejected(StatusOutcome outcome, String check) {
        return outcome.rejected() == 0
                ? List.of()
                : List.of("A close would reject " + Words.count(outcome.rejected(), "row") + ": " + check);
    }

    private static List<String> periods(List<PeriodStatus> periods, String currency) {
        if (periods.isEmpty()) {
            return List.of("No period is closed yet");
        }
        List<String> lines = new ArrayList<>(table(periods, currency).lines());
        periods.stream()
                .filter(status -> !status.state().without().isEmpty())
                .map(status -> status.period() + " was closed without "
                        + Words.few(status.state().without(), FEW))
                .forEach(lines::add);
        periods.forEach(status -> status.deliveries().stream()
                .map(delivery -> status.period() + " " + DeliverText.state(delivery))
                .forEach(lines::add));
        return lines;
    }

    private static TextTable table(List<PeriodStatus> periods, String currency) {
        TextTable table = new TextTable(
                Set.of(1, 3, 4, 5, 6),
                "period",
                "revision",
                "state",
                "cost",
                "cost now",
                "restatements",
                "restated by",
                "report");
        for (PeriodStatus status : periods) {
            table.add(
                    status.period().toString(),
                    Words.count(status.revision()),
                    Words.state(status.state()),
                    Words.money(status.cost(), currency),
                    Words.money(status.now(), currency),
                    Words.count(status.restatements()),
                    Words.money(status.restated(), currency),
                    status.report().map(Path::toString).orElse(""));
        }
        return table;
    }

    private static List<String> missing(List<MissingInput> missing) {
        if (missing.isEmpty()) {
            return List.of("Nothing is missing for it");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Missing for it:");
        missing.forEach(input -> lines.add("- " + input.message()));
        return lines;
    }
}
