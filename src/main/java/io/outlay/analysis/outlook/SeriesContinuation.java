package io.outlay.analysis.outlook;

import io.outlay.analysis.series.Subject;
import io.outlay.statistics.DampedTrend;
import io.outlay.statistics.Forecaster;
import io.outlay.statistics.HoltWinters;
import io.outlay.statistics.KnownWeights;
import io.outlay.statistics.SeasonalNaive;
import java.util.Arrays;

/**
 * Continues a series from itself alone. A model needs 15 months: a trend that fades, and from 36 months season and trend.
 * It is used when its back-test is off by less than repeating last year, from the same month-ends.
 */
public final class SeriesContinuation {
    private static final int YEAR = Subject.YEAR;
    /** A year to learn from and a quarter to check. */
    public static final int FEWEST = 15;

    public static final int SEASONS = 36;

    private final double[] history;
    private final KnownWeights weights;
    private final boolean positive;
    private final boolean nonNegative;

    SeriesContinuation(double[] history, KnownWeights weights) {
        this.history = history;
        this.weights = weights;
        this.positive = Arrays.stream(history).allMatch(value -> value > 0);
        this.nonNegative = Arrays.stream(history).allMatch(value -> value >= 0);
    }

    /** What any other way is held against. */
    Continuation naive() {
        OutlookMethod method = history.length < YEAR ? OutlookMethod.AS_LAST_MONTHS : OutlookMethod.AS_LAST_YEAR;
        return Continuation.of(method, this::lastYear, history, history.length < YEAR ? 3 : YEAR);
    }

    /** The mean of the last twelve months; those before the first had no cost. */
    Continuation mean() {
        Forecaster mean = (known, months) -> {
            double[] ahead = new double[months];
            Arrays.fill(ahead, Arrays.stream(known(known, YEAR)).sum() / YEAR);
            return ahead;
        };
        return Continuation.of(OutlookMethod.AS_TWELVE_MONTHS, mean, history, YEAR);
    }

    /** The way that was off by least. */
    Continuation best() {
        Continuation naive = naive();
        if (history.length < FEWEST) {
            return naive;
        }
        boolean seasonal = history.length >= SEASONS;
        int least = seasonal ? HoltWinters.FEWEST : YEAR;
        Continuation best = naive.from(least, history).orBetter(OutlookMethod.FADING_TREND, this::fadingTrend, history);
        if (seasonal) {
            best = best.orBetter(OutlookMethod.SEASON_AND_TREND, this::seasonAndTrend, history);
        }
        return best.method() == naive.method() ? naive : best;
    }

    private double[] lastYear(int known, int months) {
        return SeasonalNaive.forecast(Arrays.copyOf(history, known), months);
    }

    private double[] fadingTrend(int known, int months) {
        return bounded(DampedTrend.fit(Arrays.copyOf(history, known), weights).forecast(months));
    }

    private double[] seasonAndTrend(int known, int months) {
        return bounded(HoltWinters.fit(Arrays.copyOf(history, known), positive, weights)
                .forecast(months));
    }

    /** What was never negative does not become so. */
    private double[] bounded(double[] ahead) {
        return nonNegative
                ? Arrays.stream(ahead).map(value -> Math.max(0, value)).toArray()
                : ahead;
    }

    private double[] known(int known, int last) {
        return Arrays.copyOfRange(history, Math.max(0, known - last), known);
    }
}
