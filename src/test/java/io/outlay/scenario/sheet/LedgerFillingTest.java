package io.outlay.scenario.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.model.ledger.SystemActuals.Fee;
import io.outlay.model.ledger.SystemActuals.UnitFee;
import io.outlay.model.ledger.SystemActuals.Upkeep;
import io.outlay.model.ledger.SystemActuals.Volume;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ledger fills, and what it leaves as a reader gave it. */
class LedgerFillingTest {
    /** 1,200 a year by contract, rising 3 %; 0.05 an order at 1,000 orders a month; 182.4 hours at 60.00. */
    private static final SystemActuals SHOP = growing("0.1000");

    private static SystemActuals growing(String growth) {
        return new SystemActuals(
                List.of("shop"),
                "Shop",
                YearMonth.of(2026, 9),
                "EUR",
                new Fee(
                        dec("1200.00"),
                        dec("1180.00"),
                        List.of("SH-1"),
                        Optional.of(dec("0.0300")),
                        Optional.of(dec("0.0800")),
                        Optional.of(3),
                        Optional.of(15)),
                new UnitFee(dec("600.00"), Optional.of(dec("0.05"))),
                new Upkeep(dec("182.4"), Optional.of(dec("60.00"))),
                2,
                Optional.of(new Volume("orders", dec("1000"), Optional.of(dec(growth)), Optional.of(dec("40")))),
                12);
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }

    @Test
    void fillsBlankRowsAndMissingOnesBelowTheOption() {
        LedgerFilling filling = LedgerFilling.of(WhatIf.rows("""
                        * general horizon_months 36
                        stay keep annual_licence .
                        go buy annual_licence 900
                        """), SHOP);

        assertThat(filling.rows().stream().map(row -> row.option() + " " + row.parameter() + " " + row.likely()))
                .containsExactly(
                        "* horizon_months 36",
                        "* volume_start 1000",
                        "* volume_growth 0.1000",
                        "* revenue_per_unit 40",
                        "* fte_month_cost 9120.00",
                        "stay annual_licence 1200.00",
                        "stay escalator 0.0300",
                        "stay fee_per_unit 0.05",
                        "stay integrations 2",
                        "stay cost_per_integration 0",
                        "stay upkeep_fte 0.1000",
                        "stay months_to_renewal 3",
                        "stay months_locked 15",
                        "go annual_licence 900");
        assertThat(filling.rows().get(5).origin())
                .isEqualTo("contract SH-1 at its current step; ledger: 1,180.00 in 2025-10 to 2026-09, without"
                        + " one-offs");
        assertThat(filling.filled())
                .containsExactly(
                        "\"stay\": annual_licence, escalator, fee_per_unit, integrations, cost_per_integration,"
                                + " upkeep_fte, months_to_renewal, months_locked",
                        "all options: volume_start, volume_growth, revenue_per_unit, fte_month_cost");
    }

    @Test
    void leavesWhatIsGivenAndZeroIsGiven() {
        assertThat(values("""
                        stay keep annual_licence 0
                        stay keep upkeep_fte 0.5
                        go buy annual_licence 900
                        """))
                .contains("stay annual_licence 0", "stay upkeep_fte 0.5")
                .doesNotContain("stay annual_licence 1200.00", "stay upkeep_fte 0.1000");
    }

    @Test
    void feesInAnotherFormAreNotFilledAgain() {
        assertThat(values("""
                        stay keep seats 40
                        stay keep price_per_seat 30
                        stay keep fee_per_unit@500 0.04
                        go buy annual_licence 900
                        """))
                .noneMatch(value -> value.startsWith("stay annual_licence"))
                .noneMatch(value -> value.startsWith("stay fee_per_unit "));
        assertThat(values("""
                        stay keep fee_share_of_revenue 0.01
                        go buy annual_licence 900
                        """))
                .noneMatch(value -> value.startsWith("stay fee_per_unit"))
                .contains("stay annual_licence 1200.00");
    }

    @Test
    void aTierLeftBlankGivesNoFee() {
        assertThat(values("""
                        stay keep fee_per_unit@500 .
                        go buy annual_licence 900
                        """)).contains("stay fee_per_unit 0.05");
    }

    @Test
    void aGrowthThatNoScenarioTakesIsNotFilledIn() {
        for (String growth : new String[] {"-0.9700", "3.5000"}) {
            List<ScenarioRow> rows =
                    LedgerFilling.of(WhatIf.rows("""
                            stay keep annual_licence .
                            go buy annual_licence 900
                            """), growing(growth)).rows();

            assertThat(ScenarioReader.read(rows).rejections()).isEmpty();
            assertThat(rows)
                    .filteredOn(row -> row.parameter().equals("volume_growth"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.likely()).isEqualTo("0"))
                    .satisfies(row -> assertThat(row.origin()).contains("no pace to go on at"));
        }
    }

    @Test
    void fillsEveryOptionThatKeepsAndNoOther() {
        assertThat(values("""
                        a keep annual_licence .
                        b keep annual_licence 5
                        go buy annual_licence .
                        """))
                .contains("a escalator 0.0300", "b escalator 0.0300", "b annual_licence 5", "go annual_licence ")
                .doesNotContain("go escalator 0.0300");
    }

    @Test
    void seedCanBeAnsweredAndNamesEverySource() {
        ScenarioSeed seed = ScenarioSeed.of("shop", SHOP);

        ScenarioReading reading = ScenarioReader.read(seed.rows());
        assertThat(reading.rejections()).isEmpty();
        Scenario scenario = reading.scenario().orElseThrow();
        assertThat(scenario.options())
                .extracting(Option::name)
                .containsExactly("Keep Shop", "Switch to another product", "Build our own");
        assertThat(seed.rows().stream().filter(row -> !row.likely().isBlank()))
                .allMatch(row -> !row.origin().isBlank());
        assertThat(seed.rows().stream()
                        .filter(row -> row.origin().startsWith(ScenarioSeed.PLACEHOLDER))
                        .map(ScenarioRow::parameter))
                .contains("annual_licence", "person_months", "build_months", "implementation");
        // three years of 1,800.00 are less than a person-month of 9,120.00: the least effort stands
        assertThat(seed.rows().stream().filter(row -> row.parameter().equals("person_months")))
                .extracting(ScenarioRow::likely)
                .containsExactly("3");
        assertThat(seed.fromLedger()).noneMatch(sentence -> sentence.contains("default"));
    }

    private static List<String> values(String table) {
        return LedgerFilling.of(WhatIf.rows(table), SHOP).rows().stream()
                .map(row -> row.option() + " " + row.parameter() + " " + row.likely())
                .toList();
    }
}
