package io.outlay.analysis;

import io.outlay.statistics.Backtest;
import io.outlay.statistics.Forecaster;

/**
 * A way to continue a series, with its back-test.
 *
 * @param backtest from each of the last twelve month-ends
 */
record Continuation(OutlookMethod method, Forecaster forecaster, Backtest backtest) {
    /** Month-ends from which a back-test looks ahead. */
    static final int ORIGINS = 12;

    /** @param least months that must be known at an origin */
    static Continuation of(OutlookMethod method, Forecaster forecaster, double[] history, int least) {
        return new Continuation(method, forecaster, Backtest.of(history, forecaster, ORIGINS, least));
    }

    /** Whether it was off by less, where both could be checked. */
    boolean beats(Continuation other) {
        return backtest.meanAbsoluteError() < other.backtest.meanAbsoluteError();
    }
}
