package io.outlay.scenario.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.BillingCycle;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        // billed ahead for twelve months in November, and for the two that the horizon leaves a year later
        assertThat(tracking.months().get(4).plannedCash()).isEqualTo("1200.00");
        assertThat(tracking.months().get(16).plannedCash()).isEqualTo("200.00");
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
        assertThat(tracking.months().get(4).plannedCash()).isEqualTo("1200.00");
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

    /** 1,200 a year from month 1 on and 600 for the half year that the horizon leaves, and 3 in each month for something else. */
    @ParameterizedTest
    @CsvSource({
        "ANNUAL,           1203 3 3 3 3 3 3 3 3 3 3 3 603 3 3 3 3 3",
        "QUARTERLY,        303 3 3 303 3 3 303 3 3 303 3 3 303 3 3 303 3 3",
        "MONTHLY,          103 103 103 103 103 103 103 103 103 103 103 103 103 103 103 103 103 103",
        "MONTHLY_ARREARS,  3 103 103 103 103 103 103 103 103 103 103 103 103 103 103 103 103 103",
        "QUARTERLY_ARREARS,3 3 3 303 3 3 303 3 3 303 3 3 303 3 3 303 3 3",
        "ANNUAL_ARREARS,   3 3 3 3 3 3 3 3 3 3 3 3 1203 3 3 3 3 3"
    })
    void planIsBilledAsTheContractIs(BillingCycle billing, String cash) {
        ScenarioTracking tracking = track("""
                * general chosen_option go
                * general volume_start 3
                stay keep annual_licence 600
                stay keep months_to_renewal 0
                go buy annual_licence 1200
                go buy escalator 0
                go buy fee_per_unit 1
                go buy bridge_cost_per_month 0
                """, shop(List.of(), Optional.of(billing)));

        assertThat(tracking.months().stream()
                        .map(month -> month.plannedCash().stripTrailingZeros().toPlainString()))
                .containsExactly(cash.split(" "));
    }

    /** A quarter that began before the plan was billed before it. */
    @Test
    void contractThatGoesOnIsBilledOnBeforeItsRenewal() {
        ScenarioTracking tracking = track("""
                * general chosen_option stay
                stay keep annual_licence 1200
                stay keep escalator 0
                stay keep months_to_renewal 4
                go buy annual_licence 900
                """, shop(List.of(), Optional.of(BillingCycle.QUARTERLY)));

        assertThat(tracking.months().stream()
                        .limit(9)
                        .map(month -> month.plannedCash().stripTrailingZeros().toPlainString()))
                .containsExactly("0", "300", "0", "0", "300", "0", "0", "300", "0");
    }

    /** A year paid before the plan costs on, and is billed again when the contract is: new terms begin in month 10. */
    @Test
    void termsOfTodayAreSpreadAndBilledUntilNewOnesBegin() {
        ScenarioTracking tracking = track("""
                * general chosen_option less
                stay keep annual_licence 1200
                stay keep escalator 0
                stay keep months_to_renewal 3
                stay keep months_locked 9
                less keep annual_licence 600
                less keep escalator 0
                """, shop(List.of(), Optional.of(BillingCycle.QUARTERLY)));

        assertThat(tracking.months().stream()
                        .limit(13)
                        .map(month -> month.planned().stripTrailingZeros().toPlainString()))
                .containsExactly("100", "100", "100", "100", "100", "100", "100", "100", "100", "50", "50", "50", "50");
        assertThat(tracking.months().stream()
                        .limit(13)
                        .map(month -> month.plannedCash().stripTrailingZeros().toPlainString()))
                .containsExactly("300", "0", "0", "300", "0", "0", "300", "0", "0", "150", "0", "0", "150");
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
        assertThat(TrackingCalculator.track(open, shop(List.of(), Optional.empty()), YearMonth.of(2026, 9)))
                .isEmpty();
    }

    private static ScenarioTracking track(String table, List<SystemMonth> ledger) {
        return track(table, shop(ledger, Optional.empty()));
    }

    private static ScenarioTracking track(String table, TrackedSystems systems) {
        return TrackingCalculator.track(WhatIf.scenario(APPROVED + table), systems, YearMonth.of(2026, 9))
                .orElseThrow();
    }

    private static TrackedSystems shop(List<SystemMonth> ledger, Optional<BillingCycle> billing) {
        return new TrackedSystems(List.of("shop"), ledger, billing, MinorUnit.of("EUR"));
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
