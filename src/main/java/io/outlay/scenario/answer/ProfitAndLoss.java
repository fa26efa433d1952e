package io.outlay.scenario.answer;

import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.ExpenseCalculator;
import io.outlay.scenario.cash.ExpenseFlow;
import io.outlay.scenario.input.Scenario;
import io.outlay.settings.CapexSettings;
import java.util.List;
import java.util.Optional;

/**
 * The P&amp;L view of a scenario beside its cash flow, over its own horizon.
 *
 * @param lifeMonths useful life of what is built
 * @param options in the order of the scenario
 */
public record ProfitAndLoss(int lifeMonths, List<ExpenseFlow> options) {
    /** Empty when no option builds what is capitalised. */
    static Optional<ProfitAndLoss> of(Scenario scenario, CapexSettings capex, HorizonAnswer main) {
        List<CashFlow> flows = main.options().stream().map(OptionMeasures::flow).toList();
        List<ExpenseFlow> options = ExpenseCalculator.of(scenario, capex, flows);
        return options.stream().allMatch(option -> option.assets().isEmpty())
                ? Optional.empty()
                : Optional.of(new ProfitAndLoss(capex.months(), options));
    }

    public ExpenseFlow of(String option) {
        return options.stream()
                .filter(flow -> flow.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + option));
    }
}
