package io.outlay.scenario.answer;

import io.outlay.scenario.cash.CashFlow;
import java.util.List;

/**
 * What one option comes to over a horizon, at likely values. Amounts in the scenario's currency, unrounded.
 *
 * @param pv present value of cost at the discount rate
 * @param pvLowerRate the same at the lower rate shown beside it
 * @param pvHigherRate the same at the higher rate
 * @param nominal sum of cash, undiscounted
 * @param eac equivalent annual cost
 * @param savings against the reference
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
        Savings savings,
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
