package io.outlay.scenario.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.scenario.WhatIf;
import io.outlay.settings.Defaults;
import org.junit.jupiter.api.Test;

/** Sentences about figures that are worked out by hand: without discount, and certain. */
class ScenarioWordingTest {
    private static final String CERTAIN = """
            * general discount_rate 0
            * general horizon_months 36
            * general fte_month_cost 1000
            * general draws 100
            """;

    /** 3 × 1,200 against 3 × 900 and 300 of implementation: 600 less, and never behind, as 300 less is due at once. */
    @Test
    void saysWhatCostsLeastHowSureThatIsAndFromWhen() {
        ScenarioWording wording = wording("""
                now keep annual_licence 1200
                now keep escalator 0
                go buy annual_licence 900
                go buy escalator 0
                go buy implementation 300
                go buy bridge_cost_per_month 0
                """);

        assertThat(wording.headline())
                .isEqualTo("“go” costs least: EUR 3,000 over 36 months in today's money, EUR 600 less than “now”.");
        assertThat(wording.sentences())
                .containsExactly(
                        "It is the cheapest in nearly all possible outcomes, and there is an 8 in 10 chance that its"
                                + " total stays under EUR 3,000.",
                        "It costs no more than “now” from the first month on.",
                        "No single estimate, moved within its range, flips the answer.",
                        "The discount rate does not flip it, anywhere from 0 % to 13 %.");
    }

    /** 1,200 at once against 450 paid ahead three times: 1,231 at 10 %, as much at 13.1 %. */
    @Test
    void saysWhereTheDiscountRateFlipsTheAnswer() {
        ScenarioAnswer only = atTenPercent("now keep annual_licence 450", "go buy implementation 1200");
        ScenarioAnswer last = atTenPercent(
                "now keep annual_licence 450 400 500",
                "go buy implementation 1100 1000 1200\ngo buy migration 100 50 200");

        assertThat(ScenarioWording.of(only, "EUR").sentences())
                .contains("What would flip the answer: discount rate above 13.1 % (then “now”).")
                .noneMatch(sentence -> sentence.startsWith("So would") || sentence.contains("does not flip"));
        assertThat(ScenarioWording.of(last, "EUR").sentences())
                .contains("So would discount rate above 13.1 % (then “now”).");
    }

    /** 1,200 at once against 3 × 410 = 1,230, of which two are paid later: at 10 % 410 + 373 + 339 = 1,122. */
    @Test
    void saysWhichOptionCostsLeastUndiscountedWhereThatIsAnother() {
        ScenarioAnswer answer = atTenPercent("now keep annual_licence 410", "go buy implementation 1200");

        assertThat(ScenarioWording.of(answer, "EUR").sentences())
                .contains(
                        "Over 36 months no other option costs less in today's money.",
                        "Undiscounted, “go” costs least: EUR 1,200, against EUR 1,230 for “now”.");
    }

    /** 3 × 1,000 against 4 × 800: any of the four flips the answer alone, below 600. */
    @Test
    void namesThreeEstimatesThatFlipTheAnswerAndCountsTheOthers() {
        ScenarioAnswer answer = ScenarioCalculator.answer(WhatIf.scenario(CERTAIN + """
                now keep annual_licence 1000
                now keep escalator 0
                go buy implementation_months 0
                go buy bridge_cost_per_month 0
                go buy implementation 800 100 1500
                go buy migration 800 100 1600
                go buy exit_cost 800 100 1700
                go buy training 800 100 1800
                """), Defaults.CAPEX);

        assertThat(answer.flips()).hasSize(4);
        assertThat(ScenarioWording.of(answer, "EUR").sentences())
                .anyMatch(sentence -> sentence.startsWith("What would flip") && sentence.endsWith("; and 1 more."));
    }

    /** Staff of 0.05 at 1,000 a month over 36 months is 1,800; the licences of 3 × 480 are reached by 0.04. */
    @Test
    void givesTheValueThatFlipsTheAnswerInDigitsThatTell() {
        ScenarioAnswer answer = ScenarioCalculator.answer(WhatIf.scenario(CERTAIN + """
                now keep annual_licence 480
                now keep escalator 0
                go buy implementation_months 0
                go buy bridge_cost_per_month 0
                * general wage_growth 0
                go buy upkeep_fte 0.05 0.01 0.06
                """), Defaults.CAPEX);

        assertThat(ScenarioWording.of(answer, "EUR").sentences())
                .contains("What would flip the answer: people who run it for “go” below 0.040 (then “go”).");
    }

    private static ScenarioAnswer atTenPercent(String now, String go) {
        String table = """
                * general discount_rate 0.1 0.05 0.14
                * general horizon_months 36
                * general fte_month_cost 1000
                * general draws 100
                now keep escalator 0
                go buy implementation_months 0
                go buy bridge_cost_per_month 0
                """ + now + "\n" + go;
        return ScenarioCalculator.answer(WhatIf.scenario(table), Defaults.CAPEX);
    }

    /** Twelve person-months at 1,000, twice that when it overruns; nothing kept today. */
    @Test
    void saysWhatABuildCostsThatTakesTwiceItsPlan() {
        ScenarioWording wording = wording("""
                own build person_months 12
                own build build_months 12
                own build overrun 1
                own build maintenance_share 0
                go buy annual_licence 900
                go buy escalator 0
                """);

        assertThat(wording.sentences())
                .contains(
                        "Over 36 months no other option costs less in today's money.",
                        "If the build of “own” takes twice what is planned, it costs EUR 24,000 instead of EUR 12,000.",
                        "No option keeps what is there today; the others are compared with the cheapest of them.");
    }

    private static ScenarioWording wording(String options) {
        return ScenarioWording.of(ScenarioCalculator.answer(WhatIf.scenario(CERTAIN + options), Defaults.CAPEX), "EUR");
    }
}
