package io.outlay.job;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a month should not be closed as it is, and the commands that go on: a close never hides that a whole table is not
 * there.
 *
 * @param closed the last closed month before it
 * @param command how the run is called, without period
 */
record IncompleteMonth(MissingInputs missing, Optional<YearMonth> closed, String command) {

    /** @param preliminary whether the month is not over, so that tables may still come */
    Optional<String> fault(boolean preliminary) {
        List<String> lacks = new ArrayList<>();
        if (closed.isEmpty() && lacksBusiness(preliminary)) {
            lacks.add("no business figures, against which no cost can be held");
        }
        if (!preliminary) {
            missing.emptyTables().stream().map(this::lack).forEach(lacks::add);
        }
        return lacks.isEmpty() ? Optional.empty() : Optional.of(fault(lacks));
    }

    private boolean lacksBusiness(boolean preliminary) {
        return missing.hasNoBusinessFigures() || !preliminary && missing.hasNoBusinessMonth();
    }

    private String lack(ArrivalMonths table) {
        return table.lastBefore(missing.month())
                .map(last -> "no " + table.name() + " (last reported " + last + ")")
                .orElseThrow();
    }

    private String fault(List<String> lacks) {
        StringBuilder text = new StringBuilder(missing.month() + " is not complete: " + String.join(", ", lacks)
                + ".\nPut what is missing into inbox/ and run again, or go on with:");
        missing.lastComplete(closed)
                .ifPresent(last ->
                        text.append("\n").append(command).append(" --period ").append(last));
        return text.append("\n")
                .append(command)
                .append(" --period ")
                .append(missing.month())
                .append(" --incomplete")
                .toString();
    }
}
