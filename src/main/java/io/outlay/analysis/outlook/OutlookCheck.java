package io.outlay.analysis.outlook;

import io.outlay.statistics.Backtest;
import java.util.OptionalDouble;

/**
 * How far an outlook made at each of the last twelve month-ends would have been off.
 *
 * @param error Σ|outlook − actual| ÷ Σ actual, a fraction; empty when nothing could be checked
 * @param naiveError the same for repeating last year's months
 * @param checks months that could be checked
 */
public record OutlookCheck(OptionalDouble error, OptionalDouble naiveError, int checks) {

    static OutlookCheck of(Backtest used, Backtest naive) {
        return new OutlookCheck(known(used.relativeError()), known(naive.relativeError()), used.checks());
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
