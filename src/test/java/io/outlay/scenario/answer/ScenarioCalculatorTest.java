package io.outlay.scenario.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.scenario.ClosingPool;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Scenario;
import io.outlay.settings.Defaults;
import org.junit.jupiter.api.Test;

class ScenarioCalculatorTest {
    static final String SEARCH = """
            *       general discount_rate      0.10
            *       general volume_start       20000 16000 26000
            *       general volume_growth      0.10 0.00 0.20
            *       general fte_month_cost     9000
            today   keep    annual_licence     24000
            today   keep    escalator          0.05
            today   keep    fee_per_unit       0.05
            today   keep    upkeep_fte         0.2
            vendor  buy     annual_licence     30000 27000 36000
            vendor  buy     implementation     20000 15000 40000
            vendor  buy     implementation_months 4
            own     build   person_months      14 10 24
            own     build   build_months       7
            own     build   hosting_base       600
            """;

    private static final double[] GOLDEN = {404147.8628258906, 235539.8628467324};

    @Test
    void answersWithMeasuresRiskAndSensitivity() {
        ScenarioAnswer answer = ScenarioCalculator.answer(WhatIf.scenario(SEARCH), Defaults.CAPEX);
        assertEquals(2, answer.horizons().size());
        assertEquals("today", answer.main().reference());
        double chances = answer.risk().options().stream()
                .mapToDouble(Risk.OptionRisk::chanceCheapest)
                .sum();
        assertEquals(1, chances, 1e-9);
        assertTrue(answer.risk().of("own").p80() > answer.main().of("own").pv());
    }

    /** To the last bit, on every JDK: a stored seed is worth nothing if its draws change under it. */
    @Test
    void aSeedGivesTheseDrawsForGood() {
        double[][] values = Simulation.present(WhatIf.scenario(SEARCH));
        assertArrayEquals(GOLDEN, new double[] {values[2][0], values[2][19_999]}, 0.0);
    }

    @Test
    void anEqualSeedGivesEqualDrawsWhateverTheThreads() {
        Scenario scenario = WhatIf.scenario(SEARCH);
        double[][] many = Simulation.present(scenario);
        double[][] one;
        try (var pool = new ClosingPool(1)) {
            one = pool.get(() -> Simulation.present(scenario));
        }
        for (int o = 0; o < many.length; o++) {
            assertArrayEquals(many[o], one[o], 0.0);
        }
    }
}
