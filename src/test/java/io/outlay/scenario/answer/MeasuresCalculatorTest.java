package io.outlay.scenario.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.scenario.WhatIf;
import io.outlay.scenario.cash.Finance;
import io.outlay.settings.Defaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresCalculatorTest {
    private static final String RENT_OR_BUY = """
            * general discount_rate 0
            * general draws 100
            * general volume_start 1000
            rent keep fee_per_unit 1
            rent keep escalator 0
            own buy implementation 12000
            own buy bridge_cost_per_month 0
            own buy exit_cost 6000
            """;

    /** 1,000 a month against 12,000 at once and 6,000 at the end: even at month 12, dearer again at the end, never after. */
    @Test
    void withoutDiscountEveryMeasureIsByHand() {
        HorizonAnswer answer = answer(RENT_OR_BUY).main();
        OptionMeasures rent = answer.of("rent");
        OptionMeasures own = answer.of("own");
        assertEquals("rent", answer.reference());
        assertEquals("own", answer.cheapest());
        assertEquals(60000, rent.pv(), 1e-6);
        assertEquals(12000, rent.eac(), 1e-6);
        assertEquals(18000, own.nominal(), 1e-6);
        assertEquals(3600, own.eac(), 1e-6);
        assertEquals(12, own.savings().crossover().orElseThrow());
        assertEquals(12, own.savings().payback().orElseThrow(), 1e-9);
        assertTrue(own.savings().severalRates());
        assertTrue(own.savings().irr().isEmpty());
        // 18,000 a horizon ÷ 60 months is 300 units a month.
        assertEquals(1, own.breakEven().size());
        assertEquals(300, own.breakEven().get(0), 1e-6);
        assertTrue(rent.savings().crossover().isEmpty());
    }

    @Test
    void crossoverCountsFromTheMonthAfterWhichItStaysCheaper() {
        HorizonAnswer answer =
                answer(RENT_OR_BUY.replace("exit_cost 6000", "exit_cost 60000")).main();
        assertTrue(answer.of("own").savings().crossover().isEmpty());
        assertEquals(12, answer.of("own").savings().payback().orElseThrow(), 1e-9);
    }

    @Test
    void internalRateIsThatOfTheSavingsAYear() {
        // 1,000 saved a month for 60 months after 12,000 at once: the monthly rate solves the annuity.
        OptionMeasures own = answer(RENT_OR_BUY.replace("own buy exit_cost 6000\n", ""))
                .main()
                .of("own");
        double monthly = Finance.monthly(own.savings().irr().orElseThrow());
        assertEquals(12000, 1000 * (1 - Math.pow(1 + monthly, -60)) / monthly, 1e-6);
    }

    @Test
    void measuresStandAtThreeAndFiveYearsAndAtTheHorizon() {
        List<Integer> months = answer(RENT_OR_BUY + "* general horizon_months 30").horizons().stream()
                .map(HorizonAnswer::months)
                .toList();
        assertEquals(List.of(30, 36, 60), months);
    }

    /** Tiers bend the price: below 1,000 units it is dearer, then cheaper by bands, and two volumes cost the same. */
    @Test
    void everyVolumeAtWhichTwoOptionsCostTheSameIsFound() {
        OptionMeasures flat = answer("""
                        * general discount_rate 0
                        * general draws 100
                        * general volume_start 1500
                        now keep fee_per_unit 1
                        now keep fee_per_unit@1000 0
                        now keep fee_per_unit@3000 2
                        now keep escalator 0
                        flat buy fee_per_unit 0.5
                        flat buy escalator 0
                        flat buy bridge_cost_per_month 0
                        """).main().of("flat");
        // 0.5·v = 1,000 at 2,000; beyond 3,000 now costs 1,000 + 2·(v − 3,000), which is 0.5·v at 3,333.3.
        assertEquals(2, flat.breakEven().size());
        assertEquals(2000, flat.breakEven().get(0), 1e-6);
        assertEquals(10000 / 3.0, flat.breakEven().get(1), 1e-6);
    }

    @Test
    void ladderRaisesEffortMaintenanceAndDuration() {
        OptionMeasures own = answer("""
                        * general discount_rate 0
                        * general horizon_months 24
                        * general fte_month_cost 1000
                        * general wage_growth 0
                        * general draws 100
                        now buy annual_licence 9000
                        now buy escalator 0
                        own build person_months 12
                        own build build_months 12
                        own build maintenance_share 0.1
                        """).main().of("own");
        // On plan 12,000 and twelve months at 100; at k = 3 it takes ⌈12·3^(1/3)⌉ = 18 months, 36,000 and six at 300.
        assertEquals(13200, own.ladder().get(0).pv(), 1e-6);
        assertEquals(37800, own.ladder().get(4).pv(), 1e-6);
        assertEquals("own", own.ladder().get(0).cheapest());
        assertEquals("now", own.ladder().get(4).cheapest());
        assertEquals(
                List.of(1.0, 1.27, 1.5, 2.0, 3.0),
                own.ladder().stream().map(OptionMeasures.Rung::overrun).toList());
    }

    @Test
    void whatFlipsTheAnswerIsFoundWithinItsRange() {
        ScenarioAnswer answer = answer("""
                * general discount_rate 0
                * general horizon_months 12
                * general draws 100
                a buy annual_licence 1000 800 1500
                a buy escalator 0
                b buy annual_licence 1200
                b buy escalator 0
                """);
        assertEquals(1, answer.flips().size());
        Flip flip = answer.flips().get(0);
        assertEquals(1200, flip.value(), 1e-6);
        assertEquals("b", flip.cheapest());
        Swing swing = answer.tornado().get(0);
        assertEquals(700, swing.between(0, 1), 1e-6);
        assertTrue(ScenarioWording.of(answer, "EUR")
                .sentences()
                .contains("What would flip the answer: licence a year for “a” above EUR 1,200 (then “b”)."));
        assertEquals(800, swing.low(), 1e-6);
        assertEquals(1500, swing.high(), 1e-6);
    }

    private static ScenarioAnswer answer(String table) {
        return ScenarioCalculator.answer(WhatIf.scenario(table), Defaults.CAPEX);
    }
}
