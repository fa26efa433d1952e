package io.outlay.analysis.bridge;

import io.outlay.analysis.series.Subject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/** The twelve months that end with a period, and the twelve before. */
record TwoYears(YearMonth period) {
    /** First month of the year before. */
    YearMonth first() {
        return period.minusMonths(2L * Subject.YEAR - 1);
    }

    /** First month of the year. */
    YearMonth middle() {
        return period.minusMonths(Subject.YEAR - 1L);
    }

    boolean before(YearMonth month) {
        return !month.isBefore(first()) && month.isBefore(middle());
    }

    boolean now(YearMonth month) {
        return !month.isBefore(middle()) && !month.isAfter(period);
    }

    /** Sums of what a map holds by month. */
    Pair sums(Map<YearMonth, BigDecimal> months) {
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal now = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> month : months.entrySet()) {
            before = before(month.getKey()) ? before.add(month.getValue()) : before;
            now = now(month.getKey()) ? now.add(month.getValue()) : now;
        }
        return new Pair(before, now);
    }

    /** A figure of both years. */
    record Pair(BigDecimal before, BigDecimal now) {
        static final Pair ZERO = new Pair(BigDecimal.ZERO, BigDecimal.ZERO);

        BigDecimal change() {
            return now.subtract(before);
        }

        boolean positive() {
            return before.signum() > 0 && now.signum() > 0;
        }

        /** now ÷ before; both above 0. */
        double ratio() {
            return now.doubleValue() / before.doubleValue();
        }

        Pair plus(Pair other) {
            return new Pair(before.add(other.before), now.add(other.now));
        }
    }
}
