package io.outlay.scenario.answer;

import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.Finance;
import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Overrun;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The deterministic measures over one horizon. */
final class MeasuresCalculator {
    private final Scenario scenario;
    private final int horizon;
    private final double rate;
    private final double monthly;

    MeasuresCalculator(Scenario scenario, int horizon) {
        this.scenario = scenario;
        this.horizon = horizon;
        this.rate = scenario.general().discountRate();
        this.monthly = Finance.monthly(rate);
    }

    HorizonAnswer measure() {
        List<CashFlow> flows = Valuation.flows(scenario, horizon, scenario.likely());
        double[] values = flows.stream()
                .mapToDouble(flow -> Finance.presentValue(monthly, flow.total()))
                .toArray();
        int cheapest = cheapest(values);
        int reference = reference(cheapest);
        List<OptionMeasures> options = new ArrayList<>();
        BreakEven breakEven = new BreakEven(scenario, horizon, rate);
        for (int i = 0; i < values.length; i++) {
            List<Double> volumes = i == reference ? List.of() : breakEven.volumes(i, reference);
            options.add(option(flows.get(i), values[i], flows.get(reference), volumes));
        }
        return new HorizonAnswer(horizon, name(reference), name(cheapest), List.copyOf(options));
    }

    /** Keep, else the option of lowest present value. */
    private int reference(int cheapest) {
        return scenario.kept().map(scenario.options()::indexOf).orElse(cheapest);
    }

    private OptionMeasures option(CashFlow flow, double value, CashFlow reference, List<Double> breakEven) {
        double[] cost = flow.total();
        double nominal = 0;
        for (double amount : cost) {
            nominal += amount;
        }
        return new OptionMeasures(
                flow.option(),
                value,
                Finance.presentValue(Finance.monthly(scenario.general().lowerRate()), cost),
                Finance.presentValue(Finance.monthly(scenario.general().higherRate()), cost),
                nominal,
                Finance.equivalentAnnualCost(rate, horizon, value),
                flow == reference ? Savings.NONE : Savings.of(reference.total(), cost, monthly),
                breakEven,
                ladder(flow.option()),
                flow);
    }

    private List<OptionMeasures.Rung> ladder(String option) {
        List<Integer> builds = builds(scenario.option(option));
        if (builds.isEmpty()) {
            return List.of();
        }
        Valuation valuation = new Valuation(scenario, horizon, rate);
        int place = scenario.options().indexOf(scenario.option(option));
        return Overrun.LADDER.stream()
                .map(step -> {
                    double[] x = scenario.likely();
                    builds.forEach(slot -> x[slot] = step);
                    double[] values = valuation.present(x);
                    return new OptionMeasures.Rung(step, values[place], name(cheapest(values)));
                })
                .toList();
    }

    /** Where the overruns of an option's builds stand among the inputs. */
    private List<Integer> builds(Option option) {
        List<Option> parts = option.kind() == OptionKind.HYBRID
                ? option.parts().stream().map(scenario::option).toList()
                : List.of(option);
        return parts.stream()
                .filter(part -> part.terms().has(Parameter.OVERRUN))
                .map(part -> part.terms().slot(Parameter.OVERRUN))
                .toList();
    }

    private String name(int option) {
        return scenario.options().get(option).name();
    }

    static int cheapest(double[] values) {
        int cheapest = 0;
        for (int i = 1; i < values.length; i++) {
            cheapest = values[i] < values[cheapest] ? i : cheapest;
        }
        return cheapest;
    }
}
