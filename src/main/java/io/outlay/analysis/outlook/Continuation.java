package io.outlay.analysis.outlook;

import io.outlay.statistics.Backtest;
import io.outlay.statistics.Forecaster;

/**
 * A way to continue a series, with its back-test.
 *
 * @param least months that must be known for it
 * @param backtest from each of the last twelve month-ends
 */
public record Continuation(OutlookMethod method, Forecaster forecaster, int least, Backtest backtest) {
    /** Month-ends from which a back-test looks ahead. */
    public static final int ORIGINS = 12;

    static Continuation of(OutlookMethod method, Forecaster forecaster, double[] history, int least) {
        return new Continuation(method, forecaster, least, Backtest.of(history, forecaster, ORIGINS, least));
    }

    /** The same with a back-test only from where at least so many months were known. */
    Continuation from(int months, double[] history) {
        return of(method, forecaster, history, Math.max(least, months));
    }

    /** Another way if that was off by less from the same month-ends, else this one. */
    Continuation orBetter(OutlookMethod other, Forecaster by, double[] history) {
        return backtest.better(history, by)
                .map(better -> new Continuation(other, by, least, better))
                .orElse(this);
    }

    /** Whether it was off by less, where both could be checked. */
    boolean beats(Continuation other) {
        return backtest.meanAbsoluteError() < other.backtest.meanAbsoluteError();
    }
}
