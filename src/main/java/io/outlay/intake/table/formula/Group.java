package io.outlay.intake.table.formula;

import java.math.BigDecimal;
import java.util.List;

/** The totals of one formula over the rows of a group. */
public final class Group {
    private final List<Total.Running> running;

    Group(List<Total> totals) {
        running = totals.stream().map(Total.Running::new).toList();
    }

    /** The next row of the group. */
    public void add(Cells row) throws Unreadable {
        for (Total.Running total : running) {
            total.add(row);
        }
    }

    /** Whether all totals are known. */
    public boolean isKnown() {
        return running.stream().allMatch(total -> total.value() != null);
    }

    /** Of rows that others are added to: sums that are not known add nothing. */
    public void settle() {
        running.forEach(Total.Running::settle);
    }

    /** What the row gives to the totals: of equal text for rows that give the same. */
    public String given(Cells row) throws Unreadable {
        StringBuilder given = new StringBuilder();
        for (Total.Running total : running) {
            given.append(total.given(row)).append('\u001f');
        }
        return given.toString();
    }

    /** Null when not known. */
    public BigDecimal total(int index) {
        return running.get(index).value();
    }
}
