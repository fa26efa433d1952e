package io.outlay.scenario.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Overrun;
import io.outlay.scenario.input.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static final String GOOD = """
            a buy annual_licence 100
            b buy annual_licence 200
            """;

    @Test
    void readsOptionsWithTheirDefaults() {
        Scenario scenario = WhatIf.scenario("""
                * general volume_start 10
                * general fte_month_cost 9000
                now keep annual_licence 100
                own build person_months 3
                own build build_months 2
                """);
        assertEquals(2, scenario.options().size());
        assertEquals(60, scenario.general().horizon());
        assertEquals(0.10, scenario.general().discountRate());
        assertEquals(0.07, scenario.general().lowerRate());
        assertEquals(20_000, scenario.general().draws());
        Input maintenance = input(scenario, "own", "maintenance_share");
        assertTrue(maintenance.isDefault());
        assertEquals(0.15, maintenance.low());
        assertEquals(0.25, maintenance.high());
        assertTrue(input(scenario, "own", "overrun").marginal() instanceof Overrun);
        assertEquals(0.07, input(scenario, "now", "escalator").likely());
        assertTrue(scenario.place("own", "escalator").isEmpty());
    }

    @Test
    void rejectsLowAboveLikely() {
        assertEquals(List.of("""
                        inbox/case.xlsx#Inputs:4: low "300" is above likely 250
                        4 | case,c,buy,annual_licence,250,300,400,,,
                        Write low ≤ likely ≤ high."""), WhatIf.faults(GOOD + "c buy annual_licence 250 300 400"));
    }

    @Test
    void rejectsHighBelowLikely() {
        fault(GOOD + "c buy annual_licence 250 200 240", RejectionCode.OUT_OF_RANGE, "high", 4);
    }

    @Test
    void rejectsATierWithoutVolume() {
        Rejection rejection = fault(GOOD + "a buy fee_per_unit@1000 0.05", RejectionCode.MISSING_VALUE, "parameter", 4);
        assertEquals("needs volume_start, which is not given", rejection.reason());
    }

    @Test
    void rejectsAnUnknownParameterWithTheOneThatWasMeant() {
        Rejection rejection = fault(GOOD + "a buy anual_license 5", RejectionCode.NOT_ALLOWED, "parameter", 4);
        assertEquals("Did you mean annual_licence?", rejection.remedy());
    }

    @Test
    void rejectsAParameterOfAnotherKind() {
        fault(GOOD + "a buy person_months 5", RejectionCode.NOT_ALLOWED, "parameter", 4);
    }

    @Test
    void rejectsAMissingOption() {
        fault(GOOD + "mix hybrid use:search c", RejectionCode.NOT_ALLOWED, "likely", 4);
        fault(GOOD + "* general chosen_option c", RejectionCode.NOT_ALLOWED, "likely", 4);
        fault(GOOD + ". buy annual_licence 1", RejectionCode.MISSING_VALUE, "option", 4);
    }

    @Test
    void rejectsNegativeMonths() {
        Rejection rejection = fault(GOOD + "a buy implementation_months -3", RejectionCode.OUT_OF_RANGE, "likely", 4);
        assertEquals("is a negative number of months", rejection.reason());
    }

    @Test
    void rejectsAPercentageWrittenAsAWholeNumber() {
        Rejection rejection = fault(GOOD + "* general discount_rate 10", RejectionCode.PERCENT_DOUBT, "likely", 4);
        assertEquals("Write 0.1 if 10 % is meant.", rejection.remedy());
        fault(GOOD + "a buy escalator 0.03 0.02 3", RejectionCode.PERCENT_DOUBT, "high", 4);
    }

    @Test
    void rejectsALeastFeeAboveTheMost() {
        String share = "* general revenue_per_unit 40\n* general volume_start 10\na buy fee_share_of_revenue 0.01\n";
        Rejection rejection = fault(
                GOOD + share + "a buy fee_minimum 500.01\na buy fee_maximum 500",
                RejectionCode.OUT_OF_RANGE,
                "likely",
                7);
        assertEquals("Lower it, or raise fee_maximum.", rejection.remedy());
        assertEquals(List.of(), WhatIf.faults(GOOD + share + "a buy fee_minimum 500\na buy fee_maximum 500"));
    }

    @Test
    void rejectsAScenarioWithoutABaseline() {
        Rejection rejection = fault("a buy annual_licence 100", RejectionCode.MISSING_VALUE, "option", 2);
        assertEquals("is the only option: there is no baseline to compare with", rejection.reason());
    }

    @Test
    void saysWhenNothingIsKept() {
        assertEquals(
                List.of("No option keeps what is there today; the others are compared with the cheapest of them."),
                WhatIf.scenario(GOOD).notes());
    }

    @Test
    void rejectsWhatACostCannotDoWithout() {
        Rejection volume = fault(GOOD + "a buy fee_per_unit 0.1", RejectionCode.MISSING_VALUE, "parameter", 4);
        assertEquals("needs volume_start, which is not given", volume.reason());
        fault(GOOD + "a buy seats 5", RejectionCode.MISSING_VALUE, "parameter", 4);
        assertEquals(
                2,
                WhatIf.faults(GOOD + "own build person_months 5").size(),
                "months to build and cost of a person-month");
    }

    @Test
    void rejectsAnOptionWithoutAnyFigure() {
        fault(GOOD + "c buy annual_licence .", RejectionCode.MISSING_VALUE, "option", 4);
    }

    @Test
    void rejectsARepeatedParameter() {
        fault(GOOD + "a buy annual_licence 5", RejectionCode.DUPLICATE_KEY, "parameter", 4);
    }

    @Test
    void rejectsTwoKindsInOneOption() {
        fault(GOOD + "a extend training 5", RejectionCode.NOT_ALLOWED, "kind", 4);
    }

    @Test
    void rejectsWordsForNumbersAndDates() {
        fault(GOOD + "a buy training much", RejectionCode.NOT_A_NUMBER, "likely", 4);
        fault(GOOD + "* general decision_date soon", RejectionCode.NOT_A_DATE, "likely", 4);
    }

    @Test
    void rejectsARangeWithoutItsMiddle() {
        fault(GOOD + "a buy training . 5 9", RejectionCode.MISSING_VALUE, "likely", 4);
    }

    @Test
    void rejectsARangeOfWhatHasNone() {
        fault(GOOD + "* general draws 1000 500 2000", RejectionCode.NOT_ALLOWED, "low", 4);
    }

    @Test
    void rejectsMoreOptionsThanCanBeCompared() {
        Rejection fault = fault(GOOD + options(19), RejectionCode.NOT_ALLOWED, "option", 22);
        assertEquals("is option 21 of 21: at most 20 are compared", fault.reason());
        assertEquals(List.of(), WhatIf.faults(GOOD + options(18)));
    }

    @Test
    void rejectsMorePricesThanAFormulaHasPartsFor() {
        Rejection fault =
                fault(GOOD + "* general volume_start 5\n" + prices(21), RejectionCode.NOT_ALLOWED, "parameter", 25);
        assertEquals("is price 21 of 21: an option has at most 20", fault.reason());
        assertEquals(List.of(), WhatIf.faults(GOOD + "* general volume_start 5\n" + prices(20)));
    }

    private static String options(int more) {
        return IntStream.range(0, more)
                .mapToObj(i -> "more" + i + " buy annual_licence 1")
                .collect(Collectors.joining("\n"));
    }

    private static String prices(int tiers) {
        return IntStream.rangeClosed(1, tiers)
                .mapToObj(i -> "a buy fee_per_unit@" + i + " 1")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void collectsAllThatIsWrong() {
        assertEquals(
                3,
                WhatIf.faults(GOOD + "a buy training -1\na buy migration x\nc rent annual_licence 1")
                        .size());
    }

    private static Input input(Scenario scenario, String option, String parameter) {
        return scenario.inputs().get(scenario.place(option, parameter).orElseThrow());
    }

    private static Rejection fault(String table, RejectionCode code, String column, int line) {
        List<Rejection> rejections = ScenarioReader.read(WhatIf.rows(table)).rejections();
        assertEquals(1, rejections.size(), rejections.toString());
        Rejection rejection = rejections.get(0);
        assertEquals(code, rejection.code());
        assertEquals(column, rejection.column());
        assertEquals("inbox/case.xlsx#Inputs:" + line, rejection.source().toString());
        return rejection;
    }
}
