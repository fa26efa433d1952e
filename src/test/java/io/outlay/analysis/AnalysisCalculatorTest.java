package io.outlay.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.Defaults;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalysisCalculatorTest {
    private final Books books = new Books();

    @Test
    void aBillThatClimbsBesideFlatOrdersHasNoPayoff() {
        Judgement j = books.orders(t -> 90000 * books.season(t))
                .system("shop", t -> 4000 * Math.pow(1.2, t / 12.0))
                .judge("shop");
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(OptionalDouble.of(0.2), j.growth().costGrowth());
        assertEquals(OptionalDouble.of(0), j.growth().driverGrowth());
        assertEquals(Optional.of(YearMonth.of(2025, 11)), j.since(), "an even climb dates from its first month-end");
        assertEquals(
                "Cost +20.0 %, orders 0.0 %: EUR 12,541 beyond what growth explains, no payoff visible in this driver.",
                j.rationale().why());
        assertTrue(
                j.rationale().action().startsWith("Simplify first: give up seats"),
                j.rationale().action());
        assertEquals(36, j.test().monthsValid());
        assertTrue(j.test().qRise().getAsDouble() < 1e-6);
    }

    @Test
    void aStepIsDatedToItsMonth() {
        Judgement j = books.orders(t -> 90000 * books.season(t))
                .system("shop", t -> (t < 26 ? 4000 : 5200) * (1 + 0.002 * (t * 7 % 5 - 2)))
                .judge("shop");
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(Optional.of(books.month(26)), j.since());
    }

    @Test
    void aBillThatOutgrowsAGrowingBusinessRisesFaster() {
        Judgement j = books.orders(t -> 90000 * Math.pow(1.06, t / 12.0))
                .system("shop", t -> 4000 * Math.pow(1.2, t / 12.0))
                .judge("shop");
        assertEquals(Verdict.RISING_FASTER_THAN_BUSINESS, j.verdict());
        assertEquals(OptionalDouble.of(0.06), j.growth().driverGrowth());
        assertTrue(
                j.rationale().action().startsWith("Renegotiate"), j.rationale().action());
    }

    @Test
    void aFlatBillBesideShrinkingOrdersIsTheSameBillForLess() {
        Judgement j = books.orders(t -> 90000 * Math.pow(0.85, t / 12.0))
                .system("shop", t -> 4000)
                .judge("shop");
        assertEquals(Verdict.SAME_BILL_LESS_BUSINESS, j.verdict());
        assertEquals(
                Optional.of(new BigDecimal("7200.03")),
                j.cost().excessCost(),
                "orders are whole, so a trifle over 15 %");
        assertEquals(
                "Cost 0.0 %, orders −15.0 %: EUR 7,200 more than the smaller business explains.",
                j.rationale().why());
    }

    @Test
    void aBillThatGrowsWithOrdersIsInLine() {
        Judgement j = books.orders(t -> 90000 * Math.pow(1.1, t / 12.0) * books.season(t))
                .system("shop", t -> 4000 * Math.pow(1.1, t / 12.0) * books.season(t))
                .judge("shop");
        assertEquals(Verdict.IN_LINE, j.verdict());
    }

    @Test
    void aSmallBillIsImmaterialHoweverItRises() {
        Judgement j = books.orders(t -> 90000)
                .system("mail", t -> 300 * Math.pow(1.2, t / 12.0))
                .judge("mail");
        assertEquals(Verdict.IMMATERIAL, j.verdict());
        assertEquals(OptionalDouble.empty(), j.test().pUnit());
    }

    @Test
    void twentyMonthsAreNotEnough() {
        Judgement j = books.orders(t -> 90000)
                .system("shop", t -> t < 16 ? Double.NaN : 4000)
                .judge("shop");
        assertEquals(Verdict.INSUFFICIENT_DATA, j.verdict());
        assertEquals(
                "20 months with cost and orders, a verdict needs 26.",
                j.rationale().why());
        assertEquals(Optional.empty(), j.cost().excessCost());
    }

    /** A setting below two years is no way around the season, and the sentence names what counts. */
    @Test
    void twoYearsAreNeededWhateverTheSettingsSay() {
        books.orders(t -> 90000).system("shop", t -> t < 13 ? Double.NaN : 4000);

        Judgement j = Books.judgement(AnalysisCalculator.analyse(books.input(needing(20))), "shop");

        assertEquals(Verdict.INSUFFICIENT_DATA, j.verdict());
        assertEquals(
                "23 months with cost and orders, a verdict needs 24.",
                j.rationale().why());
    }

    private static VerdictSettings needing(int months) {
        VerdictSettings d = Defaults.VERDICT;
        VerdictSettings.History history = new VerdictSettings.History(
                d.history().windowMonths(),
                months,
                d.history().maxGaps(),
                d.history().maxEstimatedShare());
        return new VerdictSettings(
                history,
                d.growth(),
                d.rise(),
                d.fresh(),
                d.noPayoff(),
                d.lessBusiness(),
                d.minGap(),
                d.stayGapFactor(),
                d.maxQ(),
                d.floor(),
                d.limit());
    }

    @Test
    void aSystemWithoutAnyBusinessFigureIsNotMeasurable() {
        Judgement j = books.system("shop", t -> 4000).judge("shop");
        assertEquals(Verdict.NOT_MEASURABLE, j.verdict());
        assertEquals(OptionalDouble.of(0), j.growth().costGrowth());
        assertEquals(Optional.empty(), j.growth().driver());
    }

    @Test
    void aVerdictOnceEnteredIsKeptOnEasierTerms() {
        books.orders(t -> 90000).system("shop", t -> t < 18 ? 4000 : 5200);
        Judgement j = books.judge("shop");
        assertEquals(OptionalDouble.of(0), j.test().fresh(), "too stale to enter now");
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(Optional.of(books.month(18)), j.since());
    }

    @Test
    void judgesSystemsByMoneyThenLayersThenThePortfolio() {
        Analysis analysis = books.orders(t -> 90000)
                .system("small", t -> 1000)
                .system("large", t -> 5000)
                .cost(TechSystem.UNMAPPED, t -> 2000)
                .analyse();
        assertEquals(
                List.of(
                        "large",
                        "unmapped",
                        "small",
                        "marketing",
                        "sales_channels",
                        "commerce",
                        "service",
                        "integrations",
                        "operations",
                        "portfolio"),
                analysis.judgements().stream().map(Judgement::id).toList());
        Judgement unmapped = Books.judgement(analysis, "unmapped");
        assertEquals(Verdict.NOT_MEASURABLE, unmapped.verdict());
        assertTrue(unmapped.rationale().action().startsWith("Map these invoices"));
        assertEquals(
                new BigDecimal("96000.00"),
                Books.judgement(analysis, "portfolio").cost().costT12m());
        assertEquals(
                new BigDecimal("72000.00"),
                Books.judgement(analysis, "commerce").cost().costT12m());
    }

    @Test
    void whatIsFullyMappedHasNoUnmappedRow() {
        Analysis analysis = books.orders(t -> 90000).system("shop", t -> 5000).analyse();
        assertTrue(analysis.judgements().stream().noneMatch(j -> j.id().equals(TechSystem.UNMAPPED)));
    }

    @Test
    void indexesHoldTheSameMonthAYearEarlierAtHundred() {
        List<IndexPoint> index = books.orders(t -> 90000 * books.season(t))
                .system("shop", t -> 4000 * Math.pow(1.25, t / 12))
                .analyse()
                .indexes()
                .get("shop");
        assertEquals(36, index.size());
        assertEquals(OptionalDouble.empty(), index.get(11).cost());
        assertEquals(OptionalDouble.of(125), index.get(35).cost());
        assertEquals(OptionalDouble.of(100), index.get(35).driver());
    }

    @Test
    void tooManyEstimatesAreNoBasis() {
        books.orders(t -> 90000).system("shop", t -> t >= 34 ? Double.NaN : 4000);
        BigDecimal amount = new BigDecimal("4000.00");
        books.months.add(Books.row("shop", books.month(34), amount, amount));
        books.months.add(Books.row("shop", books.month(35), amount, amount));
        Judgement j = books.judge("shop");
        assertEquals(Verdict.INSUFFICIENT_DATA, j.verdict());
        assertEquals(List.of(Tag.ESTIMATED), j.tags());
    }

    @Test
    void estimatesThatAContractFixesAreBorne() {
        books.orders(t -> 90000).system("shop", t -> t >= 34 ? Double.NaN : 4000);
        for (int t = 34; t < Books.MONTHS; t++) {
            SystemMonth row = Books.row("shop", books.month(t), new BigDecimal("4000.00"), new BigDecimal("4000.00"));
            books.months.add(new SystemMonth(
                    row.systemId(),
                    row.month(),
                    row.billed(),
                    row.effective(),
                    row.accrued(),
                    row.effort(),
                    row.transform(),
                    row.allocated(),
                    row.oneOff(),
                    row.estimated(),
                    row.estimated(),
                    row.comparable()));
        }
        Judgement j = books.judge("shop");
        assertEquals(Verdict.IN_LINE, j.verdict());
        assertEquals(List.of(Tag.ESTIMATED), j.tags());
    }

    @Test
    void aLayerIsJudgedOnItsOwnDriverAndSum() {
        Judgement j = books.orders(t -> 90000)
                .metric("tickets", t -> 5000)
                .system(
                        "helpdesk",
                        TechLayer.SERVICE,
                        Optional.empty(),
                        Optional.empty(),
                        t -> 4000 * Math.pow(1.2, t / 12.0))
                .system("chat", TechLayer.SERVICE, Optional.empty(), Optional.empty(), t -> 3000)
                .judge("service");
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(Optional.of("tickets"), j.growth().driver());
        assertEquals(j.test().pUnit(), j.test().qUnit(), "the only layer tested has nobody to be adjusted for");
        assertEquals(
                "Begin with the systems beneath it that cost most beyond growth.",
                j.rationale().action());
    }

    @Test
    void aFewMonthsOfRiseAfterAShortHistoryAreDatedToTheMonthOfEntry() {
        Judgement j = books.orders(t -> t < 8 ? Double.NaN : 90000)
                .system("shop", t -> t < 8 ? Double.NaN : 4000 * Math.pow(1.25, t / 12.0))
                .judge("shop");
        assertEquals(28, j.test().monthsValid());
        assertEquals(Verdict.RISING_NO_PAYOFF, j.verdict());
        assertEquals(Optional.of(books.month(33)), j.since(), "the 26th month is the first that can be judged");
    }

    @Test
    void anEmptyWorkspaceHasLayersAndAPortfolioWithoutCost() {
        Analysis analysis = books.analyse();
        assertEquals(7, analysis.judgements().size());
        assertEquals(List.of(), analysis.findings());
        assertEquals(
                BigDecimal.ZERO, Books.judgement(analysis, "portfolio").cost().costT12m());
    }

    @Test
    void figuresAfterThePeriodAreNotLookedAt() {
        books.orders(t -> 90000).system("shop", t -> 4000);
        Analysis before = books.analyse();
        books.months.add(Books.row("shop", books.month(36), new BigDecimal("99999.00"), BigDecimal.ZERO));
        assertEquals(before, books.analyse());
    }

    @Test
    void aLedgerThatNamesAnUnknownSystemIsRefused() {
        books.orders(t -> 90000).cost("ghost", t -> 1);
        assertThrows(IllegalArgumentException.class, books::analyse);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        books.orders(t -> 90000 * books.season(t))
                .system("shop", t -> 4000 * Math.pow(1.2, t / 12.0))
                .system("search", t -> 3000 * books.season(t))
                .cost(TechSystem.UNMAPPED, t -> 200);
        Analysis first = books.analyse();
        Collections.shuffle(books.months, new Random(1));
        Collections.shuffle(books.metrics, new Random(2));
        Collections.shuffle(books.systems, new Random(3));
        assertEquals(first, books.analyse());
    }

    @Test
    void everyReconciliationAddsUpAndSystemsAddUpToThePortfolio() {
        Random random = new Random(42);
        books.orders(t -> 90000);
        for (String id : List.of("shop", "search", "payment")) {
            books.system(id, t -> Double.NaN);
        }
        for (int t = 0; t < Books.MONTHS; t++) {
            for (String id : List.of("shop", "search", "payment", TechSystem.UNMAPPED)) {
                books.months.add(random(id, books.month(t), random));
            }
        }
        Analysis analysis = books.analyse();
        List<Judgement.Cost> systems = new ArrayList<>();
        for (Judgement j : analysis.judgements()) {
            BigDecimal apart = books.months.stream()
                    .filter(m -> m.month().isAfter(books.period.minusMonths(12)))
                    .filter(m -> j.level() == Level.PORTFOLIO || m.systemId().equals(j.id()))
                    .map(m -> m.oneOff().add(m.transform()).add(m.allocated()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Judgement.Cost cost = j.cost();
            if (j.level() != Level.LAYER) {
                assertEquals(
                        cost.comparableT12m(), cost.costT12m().subtract(apart).add(cost.currencyT12m()), j.id());
            }
            if (j.level() == Level.SYSTEM) {
                systems.add(cost);
            }
        }
        assertEquals(4, systems.size());
        Judgement.Cost whole = Books.judgement(analysis, "portfolio").cost();
        assertEquals(
                whole.costT12m(),
                systems.stream().map(Judgement.Cost::costT12m).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(
                whole.currencyT12m(),
                systems.stream().map(Judgement.Cost::currencyT12m).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static SystemMonth random(String id, YearMonth month, Random random) {
        BigDecimal[] a = random.doubles(8, 0, 5000).mapToObj(Books::cents).toArray(BigDecimal[]::new);
        return new SystemMonth(id, month, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[2], a[2], a[7]);
    }
}
