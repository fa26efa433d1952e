package io.outlay.analysis.tco;

import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Straight-line depreciation: equal parts a month from the month of go-live on, the rest in the month of retirement. Rounded as
 * a sum, so that the months add up to the cost exactly.
 *
 * @param life useful life, months
 */
record StraightLine(CapexAsset.Terms terms, int life, MinorUnit unit) {
    /** Depreciated of a cost up to the end of a month. */
    BigDecimal upTo(YearMonth month, BigDecimal cost) {
        if (isWrittenOff(month)) {
            return cost;
        }
        return unit.quotient(cost.multiply(BigDecimal.valueOf(age(month))), BigDecimal.valueOf(life));
    }

    /** Whether nothing is left at the end of a month, whatever it cost. */
    boolean isOver(YearMonth month) {
        return isWrittenOff(month) || age(month) == life;
    }

    private boolean isWrittenOff(YearMonth month) {
        return terms.writtenOff().filter(off -> !off.isAfter(month)).isPresent();
    }

    /** Months that it was in use at the end of a month, the life at most. */
    private long age(YearMonth month) {
        return terms.from()
                .map(from -> Math.min(life, Math.max(0, from.until(month, ChronoUnit.MONTHS) + 1)))
                .orElse(0L);
    }
}
