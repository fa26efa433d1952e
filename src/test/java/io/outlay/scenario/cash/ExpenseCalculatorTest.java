package io.outlay.scenario.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Scenario;
import io.outlay.settings.CapexSettings;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The P&amp;L view of options, worked out by hand. */
class ExpenseCalculatorTest {
    private static final Offset<Double> DUST = within(1e-9);
    private static final String TABLE = """
            *     general horizon_months        24
            *     general fte_month_cost        9000
            today keep    annual_licence        12000
            today keep    escalator             0
            today keep    months_to_renewal     6
            own   build   person_months         4
            own   build   build_months          4
            own   build   overrun               1
            more  extend  annual_licence        12000
            more  extend  escalator             0
            more  extend  change_person_months  2
            more  extend  change_months         2
            more  extend  implementation        6000
            more  extend  training              600
            more  extend  implementation_months 3
            mixed hybrid  use:a                 own
            mixed hybrid  use:b                 more
            """;
    private final Scenario scenario = WhatIf.scenario(TABLE);

    private ExpenseFlow expense(String option, String capitalise, int months) {
        return ExpenseCalculator.of(scenario, new CapexSettings(capitalise, months), flows()).stream()
                .filter(flow -> flow.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private List<CashFlow> flows() {
        return Valuation.flows(scenario, 24, scenario.likely());
    }

    private static double[] part(double[] months, int from, int to) {
        return Arrays.copyOfRange(months, from, to + 1);
    }

    @Test
    void capitalisesTheBuildAndDepreciatesItFromTheMonthAfterItIsLive() {
        ExpenseFlow own = expense("own", "build", 12);
        assertThat(part(own.capitalised(), 0, 5)).containsExactly(new double[] {0, 9000, 9000, 9000, 9000, 0}, DUST);
        assertThat(part(own.depreciation(), 4, 17))
                .containsExactly(
                        new double[] {0, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 0},
                        DUST);
        assertThat(own.bookValue(4)).isEqualTo(36000, DUST);
        assertThat(own.bookValue(7)).isEqualTo(27000, DUST);
        assertThat(own.bookValue(24)).isEqualTo(0, DUST);
    }

    /** 20 of 36 months lie within the horizon: of 36,000 are 16,000 left. */
    @Test
    void leavesABookValueWhereTheHorizonEndsFirst() {
        ExpenseFlow own = expense("own", "build", 36);
        double cash = Arrays.stream(flows().get(1).total()).sum();
        assertThat(own.bookValue(24)).isEqualTo(16000, DUST);
        assertThat(own.total()).isEqualTo(cash - 16000, within(1e-6));
        assertThat(own.year(1) + own.year(2)).isEqualTo(own.total(), within(1e-6));
    }

    @Test
    void capitalisesTheChangeAndItsIntroductionButNoTraining() {
        ExpenseFlow more = expense("more", "extend", 10);
        assertThat(part(more.capitalised(), 0, 4)).containsExactly(new double[] {0, 11000, 11000, 2000, 0}, DUST);
        assertThat(part(more.depreciation(), 3, 14))
                .containsExactly(new double[] {0, 2400, 2400, 2400, 2400, 2400, 2400, 2400, 2400, 2400, 2400, 0}, DUST);
    }

    /** First paid at the renewal in month 6, then in month 18 for the half year that is left. */
    @Test
    void movesWhatIsPaidAheadToTheMonthsThatItIsFor() {
        ExpenseFlow today = expense("today", "build", 36);
        assertThat(today.shifted()[6]).isEqualTo(-12000, DUST);
        assertThat(part(today.expense(), 5, 8)).containsExactly(new double[] {0, 0, 1000, 1000}, DUST);
        assertThat(part(today.expense(), 18, 24))
                .containsExactly(new double[] {1000, 1000, 1000, 1000, 1000, 1000, 1000}, DUST);
        assertThat(today.assets()).isEmpty();
    }

    @Test
    void addsUpThePartsOfAHybrid() {
        ExpenseFlow mixed = expense("mixed", "build, extend", 12);
        ExpenseFlow own = expense("own", "build, extend", 12);
        ExpenseFlow more = expense("more", "build, extend", 12);
        assertThat(mixed.bookValue(4)).isEqualTo(own.bookValue(4) + more.bookValue(4), DUST);
        assertThat(mixed.capitalised()[1]).isEqualTo(20000, DUST);
    }

    /**
     * Today's 3,600 a year are due after month 2 and let go after month 5: 900 paid ahead for three months of 300. The new
     * 600 a year begin then: 50 a month.
     */
    @Test
    void spreadsTodaysTermsOverTheMonthsUntilNewOnesBegin() {
        Scenario renegotiated = WhatIf.scenario("""
                *    general horizon_months    24
                *    general fte_month_cost    9000
                stay keep    annual_licence    3600
                stay keep    escalator         0
                stay keep    months_to_renewal 2
                stay keep    months_locked     5
                less keep    annual_licence    600
                less keep    escalator         0
                own  build   person_months     4
                own  build   build_months      4
                own  build   bridge_cost_per_month 0
                """);
        List<CashFlow> cash = Valuation.flows(renegotiated, 24, renegotiated.likely());
        ExpenseFlow less = ExpenseCalculator.of(renegotiated, new CapexSettings("build", 36), cash)
                .get(1);
        assertThat(part(cash.get(1).total(), 0, 7))
                .as("cash stays")
                .containsExactly(new double[] {0, 0, 900, 0, 0, 600, 0, 0}, DUST);
        assertThat(part(less.expense(), 0, 7)).containsExactly(new double[] {0, 0, 0, 300, 300, 300, 50, 50}, DUST);
        assertThat(part(less.bridged(), 0, 7)).containsExactly(new double[] {0, 0, -900, 300, 300, 300, 0, 0}, DUST);
        assertThat(less.total()).isEqualTo(Arrays.stream(cash.get(1).total()).sum(), within(1e-6));
    }

    @Test
    void capitalisesOnlyWhatTheSettingNames() {
        assertThat(expense("more", "build", 36).assets()).isEmpty();
        assertThat(expense("own", "extend, open_source", 36).assets()).isEmpty();
    }
}
