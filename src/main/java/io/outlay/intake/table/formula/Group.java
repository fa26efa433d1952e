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

    /** Null when not known. */
    public BigDecimal total(int index) {
        return running.get(index).value();
    }
}
