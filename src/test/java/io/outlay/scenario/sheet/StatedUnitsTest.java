package io.outlay.scenario.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a unit says is read, or refused with its place; never shown only. */
class StatedUnitsTest {
    private static final Function<String, Optional<BigDecimal>> DOLLAR =
            from -> from.equals("USD") ? Optional.of(new BigDecimal("0.80")) : Optional.empty();
    private static final Function<String, Optional<BigDecimal>> NONE = from -> Optional.empty();

    @Test
    void amountInAnotherCurrencyIsConvertedByTheWorkspacesRate() {
        StatedUnits units = StatedUnits.of(List.of(row("annual_licence", "11000", "USD a year")), euro(), DOLLAR);

        ScenarioRow converted = units.rows().get(0);
        assertThat(units.rejections()).isEmpty();
        assertThat(converted.likely()).isEqualTo("8800");
        assertThat(converted.unit()).isEqualTo("EUR a year");
        assertThat(converted.origin()).isEqualTo("offer; stated as 11000 USD a year at 0.8");
        assertThat(units.notes())
                .containsExactly(
                        "scenario \"crm\": annual_licence of \"Offer\", 11000 USD a year at 0.8, is taken as 8800"
                                + " EUR a year");
    }

    @Test
    void amountInAnotherCurrencyWithoutARateIsRefused() {
        StatedUnits units = StatedUnits.of(List.of(row("annual_licence", "11000", "USD a year")), euro(), NONE);

        assertThat(messages(units)).containsExactly("""
                        inbox/case.csv:3: unit "USD a year" names USD, and there is no exchange rate to EUR
                        3 | crm,Offer,buy,annual_licence,11000,,,USD a year,offer,
                        State the value in EUR, or put the ECB's history file into inbox/.""");
    }

    @Test
    void twoCurrenciesWithoutAWorkspaceAreNeverAdded() {
        StatedUnits units = StatedUnits.of(
                List.of(row("annual_licence", "12000", "USD a year"), row("implementation", "500", "EUR")),
                Optional.empty(),
                NONE);

        assertThat(units.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo("names EUR, and there is no exchange rate to USD");
            assertThat(rejection.remedy())
                    .isEqualTo("State the value in USD, or name a --workspace that has the ECB's history file.");
        });
    }

    @Test
    void oneForeignCurrencyWithoutAWorkspaceIsTheAnswersOwn() {
        List<ScenarioRow> rows = List.of(row("annual_licence", "12000", "USD a year"), row("training", "500", ""));

        StatedUnits units = StatedUnits.of(rows, Optional.empty(), NONE);

        assertThat(units.rejections()).isEmpty();
        assertThat(units.rows()).isEqualTo(rows);
        assertThat(StatedUnits.currency(rows)).contains("USD");
    }

    @Test
    void rangeIsTurnedWithItsValue() {
        ScenarioRow month = new ScenarioRow(
                "crm",
                "Offer",
                "buy",
                "annual_licence",
                "1000",
                Optional.of(new BigDecimal("900")),
                Optional.of(new BigDecimal("1200.50")),
                "EUR a month",
                "",
                "",
                new SourceRef("inbox/case.csv", "", 3));

        ScenarioRow year = StatedUnits.of(List.of(month), euro(), NONE).rows().get(0);

        assertThat(year.likely()).isEqualTo("12000");
        assertThat(year.low()).contains(new BigDecimal("10800"));
        assertThat(year.high()).contains(new BigDecimal("14406"));
        assertThat(year.unit()).isEqualTo("EUR a year");
    }

    @ParameterizedTest
    @CsvSource({
        "annual_licence, 1000, EUR a month, 12000",
        "annual_licence, 1000, EUR/month, 12000",
        "annual_licence, 3000, EUR per quarter, 12000",
        "annual_licence, 1000, EUR pro Monat, 12000",
        "price_per_seat, 10, EUR/Monat, 120",
        "price_per_seat, 10, EUR par mois, 120",
        "tooling_per_month, 12, EUR a quarter, 4",
        "tooling_per_month, 16, EUR a quarter, 5.333333333333333",
        "annual_licence, 1000, eur p.a., 1000",
        "annual_licence, 1000, € yearly, 1000",
        "price_per_seat, 10, EUR per seat a month, 120",
        "hosting_base, 1200, EUR a year, 100",
        "fte_month_cost, 120000, EUR a year, 10000",
        "fee_per_unit@500, 0.02, EUR an order, 0.02",
        "volume_start, 120000, orders a year, 10000",
        "volume_start, 10000, orders a month, 10000",
        "escalator, 7, % a year, 0.07",
        "escalator, 3.5, per cent, 0.035",
        "maintenance_share, 20, percent, 0.2",
        "escalator, 7%, '', 0.07",
        "escalator, 7 %, % a year, 0.07",
        "escalator, 7%, fraction a year, 0.07",
        "discount_rate, 0.1, fraction a year, 0.1",
        "build_months, 1.5, years, 18",
        "horizon_months, 5, years, 60",
        "person_months, 2, person-years, 24",
        "person_months, 14, person months, 14",
        "integrations, 3, connections, 3",
        "overrun, 1.27, times, 1.27",
        "draws, 5000, whole number, 5000"
    })
    void unitIsTurnedIntoTheParametersOwn(String parameter, String value, String unit, String expected) {
        StatedUnits units = StatedUnits.of(List.of(row(parameter, value, unit)), euro(), NONE);

        assertThat(messages(units)).isEmpty();
        assertThat(new BigDecimal(units.rows().get(0).likely())).isEqualByComparingTo(expected);
    }

    @Test
    void conversionOfAThirdKeepsItsCents() {
        StatedUnits units = StatedUnits.of(List.of(row("hosting_base", "12", "USD a quarter")), euro(), DOLLAR);

        assertThat(units.rows().get(0).likely()).isEqualTo("3.2");
    }

    @ParameterizedTest
    @CsvSource({
        "annual_licence, EUR a week",
        "price_per_seat, EUR/Woche",
        "annual_licence, EUR per seat",
        "annual_licence, EUR k",
        "annual_licence, kEUR",
        "annual_licence, $ a year",
        "annual_licence, EUR USD",
        "annual_licence, %",
        "implementation, EUR a month",
        "fee_per_unit, EUR a month",
        "volume_start, orders a day",
        "volume_start, EUR a month",
        "seats, EUR",
        "escalator, % a month",
        "escalator, EUR",
        "build_months, weeks",
        "build_months, EUR",
        "person_months, days",
        "upkeep_fte, hours",
        "overrun, %",
        "horizon_months, quarters a year"
    })
    void unitThatIsNotUnderstoodIsRefused(String parameter, String unit) {
        StatedUnits units = StatedUnits.of(List.of(row(parameter, "5", unit)), euro(), DOLLAR);

        assertThat(units.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.column()).isEqualTo("unit");
            assertThat(rejection.value()).isEqualTo(unit);
            assertThat(rejection.remedy()).startsWith("State the value in ").endsWith(", or leave unit blank.");
        });
    }

    @Test
    void percentageOfWhatIsNoShareIsRefused() {
        StatedUnits units = StatedUnits.of(List.of(row("annual_licence", "7%", "EUR a year")), euro(), NONE);

        assertThat(messages(units)).containsExactly("""
                        inbox/case.csv:3: likely "7%" is a percentage, which annual_licence is not
                        3 | crm,Offer,buy,annual_licence,7%,,,EUR a year,offer,
                        State the value in EUR a year, or leave unit blank.""");
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void everyParameterIsReadInItsOwnUnits(Parameter parameter) {
        UnitRule rule = new UnitRule(parameter);

        for (String unit : List.of(parameter.quantity().unit(), rule.own("EUR"))) {
            assertThat(rule.factor(UnitText.of(unit)))
                    .as(unit)
                    .hasValueSatisfying(factor -> assertThat(factor).isEqualByComparingTo("1"));
        }
    }

    @Test
    void blankRowIsLeftToTheLedger() {
        List<ScenarioRow> rows = List.of(row("annual_licence", "", "USD a year"));

        assertThat(StatedUnits.of(rows, euro(), NONE).rows()).isEqualTo(rows);
        assertThat(StatedUnits.of(rows, euro(), NONE).rejections()).isEmpty();
    }

    private static Optional<String> euro() {
        return Optional.of("EUR");
    }

    private static List<String> messages(StatedUnits units) {
        return units.rejections().stream().map(Rejection::message).toList();
    }

    private static ScenarioRow row(String parameter, String likely, String unit) {
        String kind = Arrays.stream(OptionKind.values())
                .filter(k -> Parameter.of(parameter).filter(p -> p.isFor(k)).isPresent())
                .filter(k -> k != OptionKind.KEEP)
                .findFirst()
                .orElse(OptionKind.BUY)
                .id();
        return new ScenarioRow(
                "crm",
                "Offer",
                kind,
                parameter,
                likely,
                Optional.empty(),
                Optional.empty(),
                unit,
                "offer",
                "",
                new SourceRef("inbox/case.csv", "", 3));
    }
}
