package io.outlay.analysis.series;

import io.outlay.model.ledger.Window;
import java.time.YearMonth;

/**
 * Twelve months in which a company budgets.
 *
 * @param start its first month
 */
public record FiscalYear(YearMonth start) {
    private static final int MONTHS = 12;

    /** @param startMonth first month of every fiscal year, 1 to 12 */
    public static FiscalYear of(YearMonth month, int startMonth) {
        return new FiscalYear(month.minusMonths(Math.floorMod(month.getMonthValue() - startMonth, MONTHS)));
    }

    /** From which month on it is known, where no more than a window of a ledger is: its first, or the window's if later. */
    public YearMonth from(Window known) {
        return known.isShort() && known.start().isAfter(start) ? known.start() : start;
    }

    public YearMonth end() {
        return start.plusMonths(MONTHS - 1L);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(start) && !month.isAfter(end());
    }
}
