package io.outlay.scenario.answer;

import io.outlay.scenario.cash.CashFlow;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one option comes to over a horizon, at likely values. Amounts in the scenario's currency, unrounded.
 *
 * @param pv present value of cost at the discount rate
 * @param pvLowerRate the same at the lower rate shown beside it
 * @param pvHigherRate the same at the higher rate
 * @param nominal sum of cash, undiscounted
 * @param eac equivalent annual cost
 * @param crossover first month from which cumulative present value stays at or below the reference's; empty for the
 *     reference itself and where that never happens
 * @param payback months until what is paid more at first has come back, discounted; empty where it does not
 * @param irr of the savings against the reference, a year; empty where there is none
 * @param severalRates whether the savings change sign more than once, so that there is no single internal rate
 * @param mirr of the savings, a year, financed and reinvested at the discount rate
 * @param breakEven volumes a month at the start at which the option costs as much as the reference, ascending; empty where
 *     volume does not matter or decide
 * @param ladder the cost when a build overruns; empty for options without a build
 * @param flow month by month
 */
public record OptionMeasures(
        String option,
        double pv,
        double pvLowerRate,
        double pvHigherRate,
        double nominal,
        double eac,
        OptionalInt crossover,
        OptionalDouble payback,
        OptionalDouble irr,
        boolean severalRates,
        OptionalDouble mirr,
        List<Double> breakEven,
        List<Rung> ladder,
        CashFlow flow) {

    /**
     * One step of the overrun ladder.
     *
     * @param overrun times the plan
     * @param cheapest which option has the lowest present value then
     */
    public record Rung(double overrun, double pv, String cheapest) {}
}
