package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * All that an option costs, by the conventions of the method: nominal, before tax, cost positive. The one place where
 * options become payments, and formulas of the sheet that says the same; flows, simulation, ladder and break-even all run
 * through it.
 */
public final class OptionCost {
    private final Scenario scenario;
    private final List<Part> parts;
    private final Optional<Bridge> bridge;

    public OptionCost(Scenario scenario, Option option) {
        List<Option> options = option.kind() == OptionKind.HYBRID
                ? option.parts().stream().map(scenario::option).toList()
                : List.of(option);
        this.scenario = scenario;
        this.parts = options.stream().map(Part::of).toList();
        this.bridge = Bridge.of(scenario.kept(), parts);
    }

    void pay(double[] x, Conditions conditions, Cash cash) {
        int live = 0;
        for (Part part : parts) {
            Course course = new Course(part, x, conditions);
            part.pay(course, cash);
            live = isBorneBy(part) ? Math.max(live, course.month(Milestone.LIVE)) : live;
        }
        if (bridge.isPresent()) {
            bridge.get().pay(new Course(bridge.get().kept(), x, conditions), live, cash);
        }
    }

    private boolean isBorneBy(Part part) {
        return bridge.isPresent() && bridge.get().parts().contains(part);
    }

    /** Whether the old system's cost comes from the option that is kept, not from a figure of its own. */
    public boolean isBridged() {
        return bridge.isPresent();
    }

    /** A figure at likely values; of a hybrid only the last. */
    public double figure(Milestone milestone) {
        double[] x = scenario.likely();
        Conditions conditions = new Conditions(scenario.general().horizon(), scenario);
        if (milestone != Milestone.UNTIL) {
            return new Course(parts.get(0), x, conditions).figures[milestone.ordinal()];
        }
        return bridge.map(b -> b.until(new Course(b.kept(), x, conditions), live(x, conditions)))
                .orElse(0);
    }

    /** Last month of go-live of the parts that bear the old system. */
    private int live(double[] x, Conditions conditions) {
        return parts.stream()
                .filter(this::isBorneBy)
                .mapToInt(part -> new Course(part, x, conditions).month(Milestone.LIVE))
                .max()
                .orElse(0);
    }

    /** Whether today's terms of a contract that is renegotiated are paid ahead until the new ones begin. */
    public boolean bridgesAhead() {
        return bridge.filter(Bridge::isAhead).isPresent();
    }

    /** Of today's terms, which go on until the new ones begin: what a month costs less what is paid ahead in it. */
    public double[] bridgeShift(int months) {
        double[] shift = new double[months + 1];
        if (bridgesAhead()) {
            Conditions conditions = new Conditions(months, scenario);
            double[] x = scenario.likely();
            CashFlow.Recorder byMonth = new CashFlow.Recorder(conditions);
            CashFlow.Recorder paid = new CashFlow.Recorder(conditions);
            Bridge old = bridge.get();
            old.shift(new Course(old.kept(), x, conditions), live(x, conditions), byMonth, paid);
            double[] cost = byMonth.flow("cost").total();
            double[] payments = paid.flow("payments").total();
            for (int t = 0; t <= months; t++) {
                shift[t] = cost[t] - payments[t];
            }
        }
        return shift;
    }

    /** The formula of {@link #bridgeShift} in one month, without the leading {@code =}; only where there is one. */
    public String bridgeShift(Names names) {
        return bridge.orElseThrow().shift(names);
    }

    /** What a month of the prepaid licence costs, from its first payment on, at likely values; month 0 costs nothing. */
    public double[] licenceByMonth(int months) {
        Conditions conditions = new Conditions(months, scenario);
        CashFlow.Recorder recorder = new CashFlow.Recorder(conditions);
        Part part = parts.get(0);
        Course course = new Course(part, scenario.likely(), conditions);
        Schedule.AHEAD.byMonth(part.lines(Schedule.AHEAD), course, months, recorder);
        return recorder.flow("licence by month").total();
    }

    /** The formula of a line in one month, without the leading {@code =}. */
    public String formula(LineItem line, Names names) {
        return line == LineItem.BRIDGE && isBridged() ? bridge.get().formula(names) : line.formula(names);
    }

    /** The formula of {@link Clock#LICENCE} in one month, without the leading {@code =}. */
    public String licenceByMonth(Names names) {
        return Schedule.AHEAD.byMonth(names);
    }

    /** The formula of a figure, without the leading {@code =}. */
    public String formula(Milestone milestone, Names names) {
        return milestone == Milestone.UNTIL
                ? bridge.map(b -> b.until(names)).orElse("0")
                : Milestone.of(names.option()).get(milestone.ordinal()).in(names);
    }
}
