package io.outlay.scenario.cash;

import io.outlay.scenario.input.Scenario;
import java.util.List;

/** Present values of a scenario's options over one horizon; reused from one course of events to the next, by one thread. */
public final class Valuation {
    private final Scenario scenario;
    private final Conditions conditions;
    private final PresentValue sum;
    private final List<OptionCost> costs;

    public Valuation(Scenario scenario, int horizon, double rate) {
        this.scenario = scenario;
        this.conditions = new Conditions(horizon);
        this.sum = new PresentValue(rate, horizon);
        this.costs = scenario.options().stream()
                .map(option -> new OptionCost(scenario, option))
                .toList();
    }

    /**
     * Present value of each option's cost.
     *
     * @param x values of all inputs
     * @param values is filled, in the order of the options
     */
    public void present(double[] x, double[] values) {
        conditions.set(scenario.shared(), x);
        sum.conditions(conditions);
        for (int i = 0; i < values.length; i++) {
            costs.get(i).pay(x, conditions, sum);
            values[i] = sum.take();
        }
    }

    public double[] present(double[] x) {
        double[] values = new double[costs.size()];
        present(x, values);
        return values;
    }

    /** Each option's payments month by month. */
    public static List<CashFlow> flows(Scenario scenario, int horizon, double[] x) {
        Conditions conditions = new Conditions(horizon);
        conditions.set(scenario.shared(), x);
        return scenario.options().stream()
                .map(option -> {
                    CashFlow.Recorder recorder = new CashFlow.Recorder(conditions);
                    new OptionCost(scenario, option).pay(x, conditions, recorder);
                    return recorder.flow(option.name());
                })
                .toList();
    }
}
