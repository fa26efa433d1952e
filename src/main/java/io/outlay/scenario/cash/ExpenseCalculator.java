package io.outlay.scenario.cash;

import io.outlay.model.Sourcing;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Scenario;
import io.outlay.settings.CapexSettings;
import java.util.List;

/**
 * The P&amp;L view of options. Capitalised: effort to build; of what is extended the effort of the change, implementation,
 * integrations and migration, as the ledger's view has it, and never training.
 */
public final class ExpenseCalculator {
    private static final List<LineItem> BUILT = List.of(LineItem.BUILD_EFFORT);
    private static final List<LineItem> EXTENDED =
            List.of(LineItem.CHANGE_EFFORT, LineItem.IMPLEMENTATION, LineItem.INTEGRATION, LineItem.MIGRATION);

    private final Scenario scenario;
    private final CapexSettings capex;
    private final List<CashFlow> flows;

    private ExpenseCalculator(Scenario scenario, CapexSettings capex, List<CashFlow> flows) {
        this.scenario = scenario;
        this.capex = capex;
        this.flows = flows;
    }

    /**
     * @param flows of all options over one horizon, at likely values
     * @return in the order of the options
     */
    public static List<ExpenseFlow> of(Scenario scenario, CapexSettings capex, List<CashFlow> flows) {
        ExpenseCalculator calculator = new ExpenseCalculator(scenario, capex, flows);
        return scenario.options().stream().map(calculator::expense).toList();
    }

    private ExpenseFlow expense(Option option) {
        CashFlow flow = flow(option);
        double[] capitalised = new double[flow.horizon() + 1];
        double[] depreciation = new double[flow.horizon() + 1];
        double[] shifted = new double[flow.horizon() + 1];
        List<Option> parts = option.kind() == OptionKind.HYBRID
                ? option.parts().stream().map(scenario::option).toList()
                : List.of(option);
        for (Option part : parts) {
            double[] asset = sum(flow(part), assets(part));
            add(capitalised, asset, 1);
            add(depreciation, depreciation(part, asset), 1);
            add(shifted, new OptionCost(scenario, part).licenceByMonth(flow.horizon()), 1);
            add(shifted, sum(flow(part), LineItem.paid(Schedule.AHEAD)), -1);
        }
        double[] bridged = new OptionCost(scenario, option).bridgeShift(flow.horizon());
        double[] expense = flow.total();
        add(expense, capitalised, -1);
        add(expense, depreciation, 1);
        add(expense, shifted, 1);
        add(expense, bridged, 1);
        List<LineItem> assets =
                parts.stream().flatMap(part -> assets(part).stream()).distinct().toList();
        return new ExpenseFlow(option.name(), assets, capitalised, depreciation, shifted, bridged, expense);
    }

    private CashFlow flow(Option option) {
        return flows.stream()
                .filter(flow -> flow.option().equals(option.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<LineItem> assets(Option option) {
        return switch (option.kind()) {
            case BUILD -> capex.capitalises(Sourcing.BUILD) ? BUILT : List.of();
            case EXTEND -> capex.capitalises(Sourcing.EXTEND) ? EXTENDED : List.of();
            default -> List.of();
        };
    }

    private static double[] sum(CashFlow flow, List<LineItem> lines) {
        double[] sum = new double[flow.horizon() + 1];
        lines.forEach(line -> add(sum, flow.lines().getOrDefault(line, new double[0]), 1));
        return sum;
    }

    private static void add(double[] to, double[] amounts, double factor) {
        for (int t = 0; t < amounts.length; t++) {
            to[t] += factor * amounts[t];
        }
    }

    /** Equal parts a month from go-live on. */
    private double[] depreciation(Option option, double[] asset) {
        double cost = 0;
        for (double amount : asset) {
            cost += amount;
        }
        int live = (int) new OptionCost(scenario, option).figure(Milestone.LIVE);
        double[] depreciation = new double[asset.length];
        for (int t = live + 1; t <= live + capex.months() && t < depreciation.length; t++) {
            depreciation[t] = cost / capex.months();
        }
        return depreciation;
    }
}
