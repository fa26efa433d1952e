package io.outlay.scenario.answer;

import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Scenario;
import io.outlay.scenario.input.ScenarioDefaults;
import io.outlay.settings.CapexSettings;
import java.util.List;
import java.util.stream.Stream;

/** Answers a scenario: measures at likely values, risk by simulation, and what would flip the answer. */
public final class ScenarioCalculator {
    private ScenarioCalculator() {}

    /** @param capex what is capitalised in the P&L view */
    public static ScenarioAnswer answer(Scenario scenario, CapexSettings capex) {
        List<HorizonAnswer> horizons = Stream.concat(
                        ScenarioDefaults.HORIZONS.stream(),
                        Stream.of(scenario.general().horizon()))
                .distinct()
                .sorted()
                .map(months -> new MeasuresCalculator(scenario, months).measure())
                .toList();
        HorizonAnswer main = horizons.stream()
                .filter(h -> h.months() == scenario.general().horizon())
                .findFirst()
                .orElseThrow();
        double[] likely =
                main.options().stream().mapToDouble(OptionMeasures::pv).toArray();
        Risk risk = RiskCalculator.sumUp(scenario, Simulation.present(scenario), likely);
        SensitivityCalculator sensitivity = new SensitivityCalculator(scenario);
        return new ScenarioAnswer(
                scenario,
                horizons,
                risk,
                sensitivity.tornado(),
                sensitivity.flips(),
                ProfitAndLoss.of(scenario, capex, main));
    }

    /** An option's payments month by month at likely values, over any horizon: the plan of an approved scenario. */
    public static CashFlow flow(Scenario scenario, String option, int horizon) {
        return Valuation.flows(scenario, horizon, scenario.likely()).stream()
                .filter(flow -> flow.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + option));
    }
}
