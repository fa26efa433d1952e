package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A subject as it stood at a month-end, on restated data, before any test.
 *
 * @param ended retired, no cost in the last three months
 * @param cost comparable cost of twelve months
 * @param monthsValid months of the window with cost and driver
 * @param shortfall why it cannot be tested; empty when it can
 * @param fresh median over six months of ln(cost÷driver) less the same a year earlier
 */
record MonthEnd(
        YearMonth month,
        boolean ended,
        BigDecimal cost,
        int monthsValid,
        Optional<Shortfall> shortfall,
        Optional<Comparison> comparison,
        OptionalDouble fresh) {

    /** Why data do not carry a verdict. */
    enum Shortfall {
        NO_DRIVER,
        FEW_MONTHS,
        RECENT_GAP,
        GAPS,
        ESTIMATES,
        NO_GROWTH
    }

    boolean testable() {
        return shortfall.isEmpty();
    }
}
