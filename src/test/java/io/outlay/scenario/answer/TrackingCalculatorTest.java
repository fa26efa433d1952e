package io.outlay.scenario.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans worked out by hand, decided at the end of June 2026. */
class TrackingCalculatorTest {
    private static final String APPROVED = """
            * general decision_date 2026-06-30
            * general horizon_months 18
            """;

    @Test
    void keptContractCostsOnUntilItsRenewalAndTheHorizonCutsItsLastYear() {
        ScenarioTracking tracking = track("""
                * general chosen_option stay
                stay keep annual_licence 1200
                stay keep escalator 0
                stay keep months_to_renewal 4
                go buy annual_licence 900
                """, List.of());

        assertThat(tracking.months()).hasSize(18);
        assertThat(tracking.months()).allMatch(month -> month.planned().compareTo(dec("100.00")) == 0);
        // paid ahead for twelve months in October, and for the two that the horizon leaves a year later
        assertThat(tracking.months().get(3).plannedCash()).isEqualTo("1200.00");
        assertThat(tracking.months().get(15).plannedCash()).isEqualTo("200.00");
        assertThat(tracking.planned()).isEqualTo("1800.00");
    }

    @Test
    void extendedContractCostsOnUntilItsRenewalToo() {
        ScenarioTracking tracking = track("""
                * general chosen_option more
                stay keep annual_licence 1200
                more extend annual_licence 1200
                more extend escalator 0
                more extend months_to_renewal 4
                """, List.of());

        assertThat(tracking.months()).allMatch(month -> month.planned().compareTo(dec("100.00")) == 0);
        assertThat(tracking.months().get(3).plannedCash()).isEqualTo("1200.00");
    }

    /** 600 a year goes on, first paid in month 4, and 1,200 a year comes beside it, paid at once: 50 and 100 a month. */
    @Test
    void eachPartOfAHybridIsSpreadOverTheMonthsThatItPaysFor() {
        ScenarioTracking tracking = track("""
                * general chosen_option both
                stay keep annual_licence 600
                stay keep escalator 0
                stay keep months_to_renewal 4
                go buy annual_licence 1200
                go buy escalator 0
                both hybrid use:old stay
                both hybrid use:new go
                """, List.of());

        assertThat(tracking.months()).allMatch(month -> month.planned().compareTo(dec("150.00")) == 0);
    }

    @Test
    void firstPaymentStandsInTheFirstMonthAndImplementationWhereItFalls() {
        ScenarioTracking tracking = track("""
                * general chosen_option go
                stay keep annual_licence 600
                stay keep months_to_renewal 0
                go buy annual_licence 1200
                go buy escalator 0
                go buy implementation 300
                go buy implementation_months 3
                go buy bridge_cost_per_month 0
                """, List.of());

        assertThat(tracking.months().get(0).plannedCash()).isEqualTo("1300.00");
        assertThat(tracking.months().get(0).planned()).isEqualTo("200.00");
        assertThat(tracking.months().get(2).planned()).isEqualTo("200.00");
        assertThat(tracking.months().get(3).planned()).isEqualTo("100.00");
    }

    @Test
    void forecastGoesOnAtThePaceSoFar() {
        List<SystemMonth> ledger = new ArrayList<>();
        for (int month = 7; month <= 9; month++) {
            ledger.add(month(YearMonth.of(2026, month), "90.00", "30.00"));
        }
        ScenarioTracking tracking = track("""
                * general chosen_option stay
                stay keep annual_licence 1200
                stay keep escalator 0
                stay keep months_to_renewal 0
                go buy annual_licence 900
                """, ledger);

        assertThat(tracking.compared()).hasSize(3);
        assertThat(tracking.actualToDate()).isEqualTo("360.00");
        assertThat(tracking.plannedToDate()).isEqualTo("300.00");
        assertThat(tracking.pace()).isEqualByComparingTo("1.2");
        assertThat(tracking.forecastToComplete()).isEqualTo("1800.00");
        assertThat(tracking.paidToDate()).as("billed, and hours at cost").isEqualTo("105.00");
    }

    @Test
    void noDecisionIsNotTracked() {
        Scenario open = WhatIf.scenario("""
                stay keep annual_licence 1200
                go buy annual_licence 900
                """);
        assertThat(TrackingCalculator.track(
                        open, List.of("shop"), YearMonth.of(2026, 9), List.of(), MinorUnit.of("EUR")))
                .isEmpty();
    }

    private static ScenarioTracking track(String table, List<SystemMonth> ledger) {
        Scenario scenario = WhatIf.scenario(APPROVED + table);
        return TrackingCalculator.track(scenario, List.of("shop"), YearMonth.of(2026, 9), ledger, MinorUnit.of("EUR"))
                .orElseThrow();
    }

    private static SystemMonth month(YearMonth month, String effective, String effort) {
        BigDecimal none = BigDecimal.ZERO;
        return new SystemMonth(
                "shop",
                month,
                dec("5.00"),
                dec(effective),
                none,
                dec(effort),
                none,
                dec("77.00"),
                none,
                none,
                none,
                none);
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
