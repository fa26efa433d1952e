package io.outlay.scenario.answer;

import io.outlay.scenario.cash.Finance;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What an option saves against the reference, month by month.
 *
 * @param crossover first month from which cumulative present value of cost stays at or below the reference's; empty where
 *     that never happens
 * @param payback months until what is paid more at first has come back, discounted; empty where it does not
 * @param irr a year; empty where there is none
 * @param severalRates whether the savings change sign more than once, so that there is no single internal rate
 * @param mirr a year, financed and reinvested at the discount rate
 */
public record Savings(
        OptionalInt crossover, OptionalDouble payback, OptionalDouble irr, boolean severalRates, OptionalDouble mirr) {
    /** Of the reference against itself. */
    static final Savings NONE = new Savings(
            OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false, OptionalDouble.empty());

    /** Two totals that agree to the cent are equal. */
    private static final double HALF_A_CENT = 0.005;

    /** @param monthly discount rate */
    static Savings of(double[] reference, double[] cost, double monthly) {
        double[] savings = new double[cost.length];
        for (int t = 0; t < cost.length; t++) {
            savings[t] = reference[t] - cost[t];
        }
        return new Savings(
                crossover(savings, monthly),
                Finance.payback(monthly, savings),
                yearly(Finance.internalRate(savings)),
                Finance.signChanges(savings) > 1,
                yearly(Finance.modifiedInternalRate(savings, monthly, monthly)));
    }

    private static OptionalDouble yearly(OptionalDouble monthly) {
        return monthly.isPresent() ? OptionalDouble.of(Finance.yearly(monthly.getAsDouble())) : monthly;
    }

    /** First month from which the discounted savings stay at or above nothing. */
    private static OptionalInt crossover(double[] savings, double monthly) {
        double sum = 0;
        double factor = 1;
        int since = 0;
        boolean behind = false;
        for (int t = 0; t < savings.length; t++) {
            sum += savings[t] * factor;
            factor /= 1 + monthly;
            boolean now = sum < -HALF_A_CENT;
            since = behind && !now ? t : since;
            behind = now;
        }
        return behind ? OptionalInt.empty() : OptionalInt.of(since);
    }
}
