package io.outlay.scenario.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Scenario;
import org.junit.jupiter.api.Test;

class RiskCalculatorTest {
    private static final Scenario SCENARIO = WhatIf.scenario("build buy annual_licence 1\nbuy buy annual_licence 1\n");

    /** Build costs 400, 600 or 1,100 with chances 5, 3 and 2 of 10, buy always 560: knowing in advance is worth 80. */
    @Test
    void informationIsWorthWhatTheBetterChoiceOfEachCaseSaves() {
        double[][] values = {
            {400, 400, 400, 400, 400, 600, 600, 600, 1100, 1100}, {560, 560, 560, 560, 560, 560, 560, 560, 560, 560}
        };
        Risk risk = RiskCalculator.sumUp(SCENARIO, values, new double[] {500, 560});
        assertEquals(80, risk.informationWorth(), 1e-9);
        assertEquals(600, risk.of("build").mean(), 1e-9);
        assertEquals(0.5, risk.of("build").chanceCheapest(), 1e-12);
        assertEquals(0.5, risk.of("build").chanceLikelyIsEnough(), 1e-12);
        assertEquals(1, risk.of("buy").chanceLikelyIsEnough(), 1e-12);
    }

    @Test
    void equalCostsShareTheChance() {
        Risk risk = RiskCalculator.sumUp(SCENARIO, new double[][] {{5, 5}, {5, 6}}, new double[] {5, 5});
        assertEquals(0.75, risk.of("build").chanceCheapest(), 1e-12);
        assertEquals(0.25, risk.of("buy").chanceCheapest(), 1e-12);
    }
}
