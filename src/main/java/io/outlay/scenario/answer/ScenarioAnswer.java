package io.outlay.scenario.answer;

import io.outlay.scenario.input.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * All that a scenario comes to.
 *
 * @param horizons ascending: 36 and 60 months and the scenario's own
 * @param risk over the scenario's horizon
 * @param tornado every uncertain input, by how far it moves the gap between the cheapest option and the next
 * @param flips what would change the answer, nearest to the likely value first
 * @param pnl empty when nothing is capitalised
 */
public record ScenarioAnswer(
        Scenario scenario,
        List<HorizonAnswer> horizons,
        Risk risk,
        List<Swing> tornado,
        List<Flip> flips,
        Optional<ProfitAndLoss> pnl) {

    /** The measures over the scenario's own horizon: the answer. */
    public HorizonAnswer main() {
        return at(scenario.general().horizon());
    }

    public HorizonAnswer at(int months) {
        return horizons.stream()
                .filter(h -> h.months() == months)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no horizon of " + months + " months"));
    }
}
