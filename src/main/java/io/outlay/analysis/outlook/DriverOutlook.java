package io.outlay.analysis.outlook;

import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Subject;
import io.outlay.statistics.KnownWeights;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a driver is expected to be. After twelve months its season goes on, and each year's growth carries over to the next
 * in part.
 */
final class DriverOutlook {
    private static final int YEAR = Subject.YEAR;
    private final double[] history;
    private final Continuation continuation;
    private final double carried;

    private DriverOutlook(double[] history, double carried, KnownWeights weights) {
        this.history = history;
        this.carried = carried;
        this.continuation = new SeriesContinuation(history, weights).best();
    }

    /** Empty unless the driver is known for the period and the two months before. */
    static Optional<DriverOutlook> of(Driver driver, YearMonth period, double carried, KnownWeights weights) {
        NavigableMap<YearMonth, BigDecimal> values = driver.values().headMap(period, true);
        YearMonth first = period;
        while (values.containsKey(first.minusMonths(1))) {
            first = first.minusMonths(1);
        }
        if (!values.containsKey(period) || first.isAfter(period.minusMonths(2))) {
            return Optional.empty();
        }
        double[] history = new double[(int) first.until(period, ChronoUnit.MONTHS) + 1];
        YearMonth start = first;
        Arrays.setAll(history, i -> values.get(start.plusMonths(i)).doubleValue());
        return Optional.of(new DriverOutlook(history, carried, weights));
    }

    /** Months known without a gap, the period last. */
    int length() {
        return history.length;
    }

    /** Months that must be known for it to be continued. */
    int least() {
        return continuation.least();
    }

    /** The value some months before the period. */
    double before(int months) {
        return history[history.length - 1 - months];
    }

    /** What was expected some months before the period, or at it (0). */
    double[] ahead(int monthsBefore, int months) {
        int known = history.length - monthsBefore;
        double[] year = continuation.forecaster().ahead(known, Math.min(months, YEAR));
        return months <= YEAR ? year : prolonged(year, known, months);
    }

    private double[] prolonged(double[] year, int known, int months) {
        double past = Arrays.stream(history, Math.max(0, known - YEAR), known).sum();
        boolean comparable = known >= 2 * YEAR && past > 0;
        double growth = comparable ? Arrays.stream(year).sum() / past - 1 : 0;
        double[] all = Arrays.copyOf(year, months);
        for (int m = YEAR; m < months; m++) {
            growth *= m % YEAR == 0 ? carried : 1;
            all[m] = all[m - YEAR] * (1 + growth);
        }
        return all;
    }
}
