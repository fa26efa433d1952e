package io.outlay.analysis.outlook;

import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.statistics.Backtest;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * A line of cost, continued.
 *
 * @param ahead expected cost of the next 60 months, unrounded
 * @param used back-test of the method
 * @param naive back-test of repeating last year
 * @param unit of the reporting currency
 */
record LineForecast(
        CostLine line, OutlookMethod method, double[] ahead, Backtest used, Backtest naive, MinorUnit unit) {
    /** Months that TCO looks ahead. */
    static final int MONTHS = 60;

    /** Expected cost of a month ahead, counted from 0; in whole smallest units. */
    BigDecimal mean(int ahead) {
        return unit.round(new BigDecimal(this.ahead[ahead]));
    }

    /** Expected cost of a span of months. */
    BigDecimal sum(MonthsAhead months) {
        return Sum.of(IntStream.range(months.from(), months.to()).mapToObj(this::mean));
    }

    /** Whether a year of it is the one before at risen wages. */
    boolean risesWithWages() {
        return line.key().pool().isEffort() && !method.reachesAhead();
    }

    /** Whether every one of the last twelve month-ends could be checked. */
    boolean checkedThroughout() {
        return used.origins() == Continuation.ORIGINS;
    }

    boolean isNone() {
        for (double value : ahead) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
