package io.outlay.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding;
import io.outlay.ledger.actuals.SystemMonths;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Ten things that happen in any company, and the verdict that each is to have. */
class SituationTest {
    private final Books books = new Books();

    @Test
    void aNovemberPeakOfCostAndOrdersIsInLine() {
        Judgement j = books.orders(t -> 9000 * books.season(t))
                .system("shop", t -> 4000 * books.season(t))
                .judge("shop");
        assertEquals(Verdict.IN_LINE, j.verdict());
        assertEquals(OptionalDouble.of(0), j.growth().costGrowth());
        assertEquals(
                "Cost 0.0 %, orders 0.0 %: the bill stayed the same.",
                j.rationale().why());
        assertEquals("", j.rationale().action());
        assertEquals(Optional.empty(), j.since());
    }

    @Test
    void aFlatBillBesideANovemberPeakOfOrdersIsInLine() {
        assertEquals(
                Verdict.IN_LINE,
                books.orders(t -> 9000 * books.season(t))
                        .system("shop", t -> 4000)
                        .judge("shop")
                        .verdict());
    }

    /** The year to November 2026 holds the peak of 2025 that came in December, and that of 2026. */
    @Test
    void aPeakThatMovesByAMonthChangesNothing() {
        Judgement j = new Books(YearMonth.of(2026, 11))
                .orders(t -> 90000)
                .system("shop", t -> t == 35 || t == 24 || t == 12 || t == 0 ? 12000 : 4000)
                .judge("shop");
        assertEquals(OptionalDouble.of(0.1429), j.growth().costGrowth(), "64,000 with two peaks after 56,000 with one");
        assertEquals(Verdict.IN_LINE, j.verdict());
        assertEquals(
                "Cost +14.3 %, orders 0.0 %: the bill outgrew business, but not by enough at each of the last 3"
                        + " month-ends.",
                j.rationale().why());
        assertEquals(Optional.empty(), j.since());
    }

    /** Bill and orders grow by 10 % a year, and one month with a tenth of both leaves 2 % of that. */
    @Test
    void oneMonthWithoutBusinessDoesNotEndGrowthWithIt() {
        IntToDoubleFunction grows = t -> Math.pow(1.1, t / 12) * (t == 35 ? 0.1 : 1);
        Judgement j = books.orders(t -> 90000 * grows.applyAsDouble(t))
                .system("shop", t -> 4000 * grows.applyAsDouble(t))
                .judge("shop");
        assertEquals(OptionalDouble.of(0.0175), j.growth().costGrowth(), "1.1 × 11.1 ÷ 12 − 1");
        assertEquals(Verdict.IN_LINE, j.verdict());
        assertEquals(
                "Cost +1.8 %, orders +1.8 %: the bill grew no faster than business.",
                j.rationale().why());
    }

    /** Half of one month is 4 % of a year: less than what a gap must have. */
    @Test
    void aDriverHalvedForOneMonthIsInLine() {
        for (int month = 24; month < Books.MONTHS; month++) {
            int halved = month;
            Judgement j = new Books()
                    .orders(t -> t == halved ? 45000 : 90000)
                    .system("shop", t -> 4000)
                    .judge("shop");
            assertEquals(Verdict.IN_LINE, j.verdict(), "halved in month " + month);
            assertEquals(OptionalDouble.of(-0.0417), j.growth().driverGrowth());
        }
    }

    @Test
    void aMissingMonthOfTheDriverIsBorne() {
        for (int month = 1; month < Books.MONTHS - 3; month++) {
            int missing = month;
            Judgement j = new Books()
                    .orders(t -> t == missing ? Double.NaN : 90000)
                    .system("shop", t -> 4000)
                    .judge("shop");
            assertEquals(Verdict.IN_LINE, j.verdict(), "missing in month " + month);
            assertEquals(35, j.test().monthsValid());
        }
    }

    @Test
    void aRiseIsSeenBesideTwoMissingMonthsOfTheDriver() {
        Judgement j = books.orders(t -> t == 9 || t == 20 ? Double.NaN : 90000)
                .system("shop", t -> 4000 * Math.pow(1.2, t / 12.0))
                .judge("shop");
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(34, j.test().monthsValid());
        assertEquals(OptionalDouble.of(34 - 13), j.test().df());
    }

    @Test
    void threeMissingMonthsOfTheDriverAreInsufficientData() {
        Judgement j = books.orders(t -> t == 9 || t == 20 || t == 25 ? Double.NaN : 90000)
                .system("shop", t -> 4000 * Math.pow(1.2, t / 12.0))
                .judge("shop");
        assertEquals(Verdict.INSUFFICIENT_DATA, j.verdict());
        assertEquals(
                "Cost and orders are missing in more than 2 months. Early sign: cost +20.0 %, orders 0.0 %, EUR 10,482"
                        + " beyond what growth explains; only 10 months to compare.",
                j.rationale().why());
    }

    @Test
    void aDriverMissingInOneOfTheLastThreeMonthsIsNeverReadAsWaste() {
        for (int month = 33; month < Books.MONTHS; month++) {
            int missing = month;
            Judgement j = new Books()
                    .orders(t -> t == missing ? Double.NaN : 90000)
                    .system("shop", t -> 4000 * Math.pow(1.2, t / 12.0))
                    .judge("shop");
            assertEquals(Verdict.INSUFFICIENT_DATA, j.verdict());
            assertEquals(Optional.empty(), j.growth().driverT12m());
            assertEquals(OptionalDouble.empty(), j.cost().unitCostT12m());
        }
    }

    @Test
    void ordersThatFallBy15PercentForAllAreSameBillLessBusinessAndOneFinding() {
        books.orders(t -> 90000 * books.season(t) * (t < 24 ? 1 : 0.85));
        for (String id : List.of("shop", "search", "payment", "reviews", "cms")) {
            books.system(id, t -> 4000);
        }
        books.system("follows", t -> 4000 * (t < 24 ? 1 : 0.85));
        Analysis analysis = books.analyse();
        for (String id : List.of("shop", "search", "payment", "reviews", "cms")) {
            assertEquals(
                    Verdict.SAME_BILL_LESS_BUSINESS,
                    Books.judgement(analysis, id).verdict());
        }
        assertEquals(Verdict.IN_LINE, Books.judgement(analysis, "follows").verdict());
        assertEquals(1, analysis.findings().size());
        Finding finding = analysis.findings().get(0);
        assertEquals(Finding.Kind.BILLS_LEFT_BEHIND, finding.kind());
        assertEquals(List.of("cms", "payment", "reviews", "search", "shop"), finding.systems());
        assertEquals(new BigDecimal("36000.00"), finding.money());
        assertEquals(
                "5 systems cost EUR 36,000 a year more than the smaller business explains since October 2025 (Orders"
                        + " −15.0 %, and the bills of 5 systems did not follow): no contract is known, so they can be"
                        + " given up any time.",
                finding.sentence());
    }

    @Test
    void aNewSystemHasInsufficientData() {
        Judgement j = books.orders(t -> 90000)
                .system(
                        "search",
                        TechLayer.COMMERCE,
                        Optional.of(LocalDate.of(2026, 7, 1)),
                        Optional.empty(),
                        t -> t < 33 ? Double.NaN : 4000)
                .judge("search");
        assertEquals(List.of(Tag.NEW), j.tags());
        assertEquals(Verdict.INSUFFICIENT_DATA, j.verdict());
        assertEquals(3, j.test().monthsValid());
        assertEquals(Optional.empty(), j.cost().excessCost());
    }

    @Test
    void aRetiredSystemHasEnded() {
        Judgement j = retired(t -> t > 29 ? Double.NaN : 4000);
        assertEquals(Verdict.ENDED, j.verdict());
        assertEquals(
                "Retired in March 2026, no cost in the last three months.",
                j.rationale().why());
        assertEquals(Optional.of(YearMonth.of(2026, 3)), j.since());
    }

    @Test
    void aRetiredSystemThatStillBillsHasNotEnded() {
        assertEquals(Verdict.IN_LINE, retired(t -> 4000).verdict());
    }

    private Judgement retired(IntToDoubleFunction cost) {
        return books.orders(t -> 90000)
                .system("search", TechLayer.COMMERCE, Optional.empty(), Optional.of(LocalDate.of(2026, 3, 31)), cost)
                .judge("search");
    }

    @Test
    void aMigrationToABiggerPlanRisesWithoutPayoffSinceItsMonth() {
        Judgement j = books.orders(t -> 90000 * books.season(t) * noise(t, 3))
                .system("shop", t -> (t < 26 ? 4000 : 5200) * noise(t, 7))
                .judge("shop");
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(Optional.of(books.month(26)), j.since());
    }

    @Test
    void aMigrationToABiggerPlanThatBusinessFillsIsInLine() {
        Judgement j = books.orders(t -> 90000 * books.season(t) * (t < 26 ? 1 : 1.32) * noise(t, 3))
                .system("shop", t -> (t < 26 ? 4000 : 5200) * noise(t, 7))
                .judge("shop");
        assertEquals(Verdict.IN_LINE, j.verdict());
    }

    @Test
    void aNegativeMonthIsAGapInLogsButCountsInSums() {
        Judgement j = books.orders(t -> 90000)
                .system("shop", t -> t == 28 ? -500 : 4000)
                .judge("shop");
        assertEquals(Verdict.IN_LINE, j.verdict());
        assertEquals(35, j.test().monthsValid());
        assertEquals(new BigDecimal("43500.00"), j.cost().comparableT12m());
        assertEquals(OptionalDouble.of(-0.0938), j.growth().costGrowth());
    }

    /** A year after a credit the bill is up by as much as the credit was: something to look at, no rise. */
    @Test
    void theYearAfterANegativeMonthIsNotFlagged() {
        Judgement j = books.orders(t -> 90000)
                .system("shop", t -> t == 16 ? -500 : 4000)
                .judge("shop");
        assertEquals(OptionalDouble.of(0.1034), j.growth().costGrowth());
        assertFalse(j.verdict().flagged(), j.verdict().title());
        assertEquals(Verdict.WATCH, j.verdict());
    }

    /** A dollar bill that never changes while the dollar gains 15 %: dearer as booked, the same in constant currency. */
    @Test
    void aCurrencySwingOf15PercentIsInLine() {
        List<LedgerSum> sums = new ArrayList<>();
        List<ExchangeRate> rates = new ArrayList<>();
        BigDecimal dollars = new BigDecimal("4000.00");
        for (int t = 0; t < Books.MONTHS; t++) {
            BigDecimal perEuro = new BigDecimal(t < 24 ? "1.15" : "1.00");
            rates.add(new ExchangeRate(
                    books.month(t).atEndOfMonth(), "USD", perEuro, new SourceRef("eurofxref-hist.csv", "", t + 2)));
            sums.add(new LedgerSum(
                    "shop",
                    books.month(t),
                    CostPool.LICENCE,
                    Basis.EFFECTIVE,
                    false,
                    "USD",
                    false,
                    dollars.divide(perEuro, 2, RoundingMode.HALF_UP),
                    dollars));
        }
        books.orders(t -> 90000).system("shop", t -> Double.NaN);
        books.months.addAll(SystemMonths.of(
                sums,
                ExchangeRates.of(rates),
                books.period,
                new LedgerSettings(
                        "EUR",
                        SpreadRule.MONTH_FRACTION,
                        RateRule.MONTH_AVERAGE,
                        10,
                        LedgerSettings.GivenRate.CHECKED)));
        Judgement j = books.judge("shop");
        assertEquals(Verdict.IN_LINE, j.verdict());
        assertEquals(OptionalDouble.of(0), j.growth().costGrowth());
        assertEquals(new BigDecimal("48000.00"), j.cost().costT12m());
        assertEquals(new BigDecimal("48000.00"), j.cost().comparableT12m());
        BigDecimal before = books.months.stream()
                .filter(row ->
                        row.month().isBefore(books.month(24)) && !row.month().isBefore(books.month(12)))
                .map(row -> row.total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("41739.12"), before, "as booked the year before was 15 % cheaper");
    }

    /** A ripple of a few tenths of a percent, other for each place. */
    private static double noise(int t, int place) {
        return 1 + 0.002 * (t * place % 5 - 2);
    }
}
