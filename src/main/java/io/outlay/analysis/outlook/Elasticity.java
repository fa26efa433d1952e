package io.outlay.analysis.outlook;

import io.outlay.analysis.series.Level;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how many per cent cost moves when the driver moves by one; information only, no verdict rests on it.
 *
 * @param months with cost and driver, of the last 36
 * @param variation standard deviation ÷ mean of the driver in them
 * @param estimate empty when it cannot be told
 * @param se standard error of the estimate
 * @param low 95 % interval
 * @param note why there is none; empty when there is one
 */
public record Elasticity(
        Level level,
        String id,
        String name,
        Optional<String> driver,
        int months,
        OptionalDouble variation,
        OptionalDouble estimate,
        OptionalDouble se,
        OptionalDouble low,
        OptionalDouble high,
        String note) {}
