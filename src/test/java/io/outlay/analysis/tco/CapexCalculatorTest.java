package io.outlay.analysis.tco;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.CostFixture;
import io.outlay.analysis.series.CostSpans;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Sourcing;
import io.outlay.model.Sum;
import io.outlay.model.SystemRow;
import io.outlay.settings.CapexSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The fiscal year starts in April, the period is May 2026; expected figures are worked out by hand. */
class CapexCalculatorTest {
    private final CostFixture books = new CostFixture().licence("shop", "2024-01", "1.00");

    private static SystemRow planner(String goLive) {
        return SystemRow.of("planner")
                .sourcing(Sourcing.BUILD)
                .goLive(Optional.of(goLive).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private CostFixture hours(String month, String amount) {
        return books.cost("planner", month, CostPool.TRANSFORM, Basis.EFFORT, amount);
    }

    private Optional<CapexAsset> asset(int life) {
        return asset(life, books.actual());
    }

    private static Optional<CapexAsset> asset(int life, ActualCost actual) {
        return CapexCalculator.of(actual, new CapexSettings("build", life), "EUR").orElseThrow().assets().stream()
                .findFirst();
    }

    private static List<String> spans(CostSpans spans) {
        return List.of(
                spans.month().toPlainString(),
                spans.fiscalYearToDate().toPlainString(),
                spans.twelveMonths().toPlainString());
    }

    private static String movement(CapexMonth month) {
        return month.month() + " "
                + month.asset()
                        .map(a -> a.capitalised() + " " + a.depreciation() + " " + a.bookValue())
                        .orElse("unknown");
    }

    @Test
    void capitalisesProjectHoursAndOneOffsUntilGoLiveAndDepreciatesThemFromItsMonth() {
        books.with(planner("2026-01-15").row());
        hours("2025-11", "1000.00");
        hours("2025-12", "500.01").oneOff("planner", "2025-12", "300.00");
        hours("2026-01", "200.00");
        hours("2026-02", "77.00").cost("planner", "2026-03", CostPool.RUN, Basis.EFFORT, "50.00");
        CapexAsset planner = asset(36).orElseThrow();
        assertThat(planner.months().stream().map(CapexCalculatorTest::movement))
                .containsExactly(
                        "2025-11 1000.00 0.00 1000.00",
                        "2025-12 800.01 0.00 1800.01",
                        "2026-01 200.00 55.56 1944.45",
                        "2026-02 0.00 55.55 1888.90",
                        "2026-03 0.00 55.56 1833.34",
                        "2026-04 0.00 55.55 1777.79",
                        "2026-05 0.00 55.56 1722.23");
        CapexAsset.Spans spans = planner.spans().orElseThrow();
        assertThat(spans(spans.capitalised())).containsExactly("0", "0", "2000.01");
        assertThat(spans(spans.depreciation())).containsExactly("55.56", "111.11", "277.78");
        assertThat(spans.bookValue()).isEqualTo("1722.23");
        assertThat(spans.expense(CostSpans::twelveMonths)).isEqualTo("404.78");
        assertThat(planner.months().get(1).expense()).contains(new BigDecimal("0.00"));
    }

    @Test
    void capitalisesNothingOfAMonthThatBeginsWithGoLive() {
        books.with(planner("2026-01-01").row());
        hours("2025-12", "360.00");
        hours("2026-01", "36.00");
        assertThat(asset(36).orElseThrow().terms().cost()).contains(new BigDecimal("360.00"));
    }

    @Test
    void leavesTrainingRunningAndAllocatedCostAnExpense() {
        books.with(planner("").row());
        hours("2026-03", "100.00")
                .cost("planner", "2026-03", CostPool.RUN, Basis.EFFORT, "7.00")
                .cost("planner", "2026-03", CostPool.TRANSFORM, Basis.ALLOCATED, "9.00")
                .cost("planner", "2026-03", CostPool.HOSTING, Basis.EFFECTIVE, "11.00")
                .training("planner", "2026-03", "13.00");
        assertThat(movement(asset(36).orElseThrow().months().get(0))).isEqualTo("2026-03 100.00 0.00 100.00");
    }

    @Test
    void doesNotDepreciateWhatIsUnderConstruction() {
        books.with(planner("").row());
        hours("2026-04", "100.00");
        hours("2026-05", "40.00");
        CapexAsset.Spans spans = asset(36).orElseThrow().spans().orElseThrow();
        assertThat(spans(spans.capitalised())).containsExactly("40.00", "140.00", "140.00");
        assertThat(spans(spans.depreciation())).containsExactly("0.00", "0.00", "0.00");
        assertThat(spans.bookValue()).isEqualTo("140.00");
    }

    /** 3,600.00 over 36 months from March 2024: 27 of them are over. */
    @Test
    void depreciatesTheRegistersBuildCostOfASystemOlderThanTheLedgerAndNotWhatTheLedgerHasOfIt() {
        books.with(planner("2024-03-10").built("3600.00", "3000", "0.2").row());
        books.oneOff("planner", "2024-02", "500.00").licence("planner", "2025-01", "10.00");
        CapexAsset planner = asset(36, books.actual(YearMonth.of(2025, 1))).orElseThrow();
        assertThat(planner.terms().registered()).isTrue();
        CapexAsset.Spans spans = planner.spans().orElseThrow();
        assertThat(spans(spans.capitalised())).containsExactly("0", "0", "0");
        assertThat(spans(spans.depreciation())).containsExactly("100.00", "200.00", "1200.00");
        assertThat(spans.bookValue()).isEqualTo("900.00");
    }

    @Test
    void depreciatesTheLedgersBuildWhereItReachesBackWhateverTheRegisterSays() {
        books.with(planner("2026-05-01").built("3600.00", "3000", "0.2").row());
        hours("2026-04", "360.00");
        CapexAsset planner = asset(36).orElseThrow();
        assertThat(planner.terms().registered()).isFalse();
        assertThat(planner.spans().orElseThrow().bookValue()).isEqualTo("350.00");
    }

    @Test
    void writesOffTheRestInTheMonthOfRetirement() {
        books.with(planner("2025-12-01")
                .retired(Optional.of(LocalDate.of(2026, 3, 20)))
                .row());
        hours("2025-11", "1200.00");
        hours("2026-04", "5.00");
        CapexAsset planner = asset(12).orElseThrow();
        assertThat(planner.months().stream().map(CapexCalculatorTest::movement))
                .contains("2026-02 0.00 100.00 900.00", "2026-03 0.00 900.00 0.00", "2026-04 0.00 0.00 0.00");
        assertThat(spans(planner.spans().orElseThrow().depreciation())).containsExactly("0.00", "0.00", "1200.00");
    }

    @Test
    void writesOffWhatWasNeverLive() {
        books.with(planner("").retired(Optional.of(LocalDate.of(2026, 4, 30))).row());
        hours("2026-03", "90.00");
        assertThat(asset(12).orElseThrow().months().stream().map(CapexCalculatorTest::movement))
                .contains("2026-03 90.00 0.00 90.00", "2026-04 0.00 90.00 0.00");
    }

    @Test
    void addsUpToTheCostExactly() {
        books.with(planner("2025-09-01").row());
        hours("2025-08", "100.00");
        CapexAsset planner = asset(7).orElseThrow();
        assertThat(planner.months().stream()
                        .map(m -> m.asset().orElseThrow().depreciation().toPlainString()))
                .containsExactly("0.00", "14.29", "14.28", "14.29", "14.28", "14.29", "14.28", "14.29", "0.00", "0.00");
        assertThat(planner.spans().orElseThrow().depreciation().twelveMonths()).isEqualTo("100.00");
    }

    @Test
    void spansAreTheSumsOfTheirMonths() {
        books.with(planner("2025-08-20").row());
        for (int month = 1; month <= 8; month++) {
            hours("2025-0" + month, "333.3" + month);
        }
        CapexAsset planner = asset(29).orElseThrow();
        CapexAsset.Spans spans = planner.spans().orElseThrow();
        assertThat(sum(planner, "2025-06", CapexMonth.Movement::capitalised))
                .isEqualByComparingTo(spans.capitalised().twelveMonths());
        assertThat(sum(planner, "2025-06", CapexMonth.Movement::depreciation))
                .isEqualByComparingTo(spans.depreciation().twelveMonths());
        assertThat(sum(planner, "2026-04", CapexMonth.Movement::depreciation))
                .isEqualByComparingTo(spans.depreciation().fiscalYearToDate());
        assertThat(planner.months()
                        .get(planner.months().size() - 1)
                        .asset()
                        .orElseThrow()
                        .bookValue())
                .isEqualTo(spans.bookValue());
    }

    private static BigDecimal sum(CapexAsset asset, String from, Function<CapexMonth.Movement, BigDecimal> figure) {
        return Sum.of(asset.months().stream()
                .filter(month -> !month.month().isBefore(YearMonth.parse(from)))
                .map(month -> figure.apply(month.asset().orElseThrow())));
    }

    /** 360.00 were known at the year's end, 36.00 came for it this year: of its three months 3.00 are caught up. */
    @Test
    void catchesUpDepreciationOfPriorYearItemsInTheFiscalYear() {
        books.with(planner("2026-01-01").row());
        hours("2025-12", "360.00").lateHours("planner", "2025-12", "36.00");
        CapexAsset.Spans spans = asset(36).orElseThrow().spans().orElseThrow();
        assertThat(spans(spans.capitalised())).containsExactly("0", "36.00", "396.00");
        assertThat(spans(spans.depreciation())).containsExactly("11.00", "25.00", "55.00");
        assertThat(spans.expense(CostSpans::fiscalYearToDate)).isEqualTo("25.00");
    }

    @Test
    void knowsNothingOfABuildThatNeitherRegisterNorLedgerHas() {
        books.with(planner("2023-11-01").row()).licence("planner", "2026-05", "10.00");
        CapexAsset planner = asset(36).orElseThrow();
        assertThat(planner.spans()).isEmpty();
        assertThat(planner.isShown()).isTrue();
        assertThat(movement(planner.months().get(0))).isEqualTo("2024-01 unknown");
        assertThat(planner.months().get(0).expense()).isEmpty();
    }

    @Test
    void knowsThatNothingIsLeftOfWhatIsOlderThanItsLifeWhateverItCost() {
        books.with(planner("2023-11-01").row()).licence("planner", "2026-05", "10.00");
        CapexAsset planner = asset(6).orElseThrow();
        assertThat(planner.isShown()).isFalse();
        assertThat(movement(planner.months().get(4))).isEqualTo("2024-05 0.00 0.00 0.00");
        assertThat(asset(2)).isEmpty();
    }

    @Test
    void knowsNothingOfASystemWithoutGoLiveThatMayBeOlder() {
        books.with(planner("").built("3600.00", "3000", "0.2").row());
        hours("2024-01", "100.00");
        assertThat(asset(36).orElseThrow().spans()).isEmpty();
    }

    @Test
    void capitalisesOnlySourcingsThatTheSettingNames() {
        books.with(planner("2026-01-15").row())
                .with(SystemRow.of("cms").sourcing(Sourcing.OPEN_SOURCE).row());
        hours("2025-11", "1000.00").cost("cms", "2025-11", CostPool.TRANSFORM, Basis.EFFORT, "8.00");
        assertThat(CapexCalculator.of(books.actual(), new CapexSettings("none", 36), "EUR"))
                .isEmpty();
        assertThat(CapexCalculator.of(books.actual(), new CapexSettings("extend, open_source", 36), "EUR")
                        .orElseThrow()
                        .assets())
                .extracting(CapexAsset::systemId)
                .containsExactly("cms");
    }
}
