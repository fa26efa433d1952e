package io.outlay.analysis.tco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.outlay.analysis.CostFixture;
import io.outlay.analysis.series.CostSpans;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TcoCalculatorTest {
    private final CostFixture books = new CostFixture();

    private static CostSpans spans(String month, String year, String prior, String twelve, String live) {
        return new CostSpans(
                new BigDecimal(month),
                new BigDecimal(year),
                new BigDecimal(prior),
                new BigDecimal(twelve),
                new BigDecimal(live));
    }

    @Test
    void sumsMonthFiscalYearTwelveMonthsAndSinceGoLive() {
        books.licence("shop", "2025-05", "1.00")
                .licence("shop", "2025-06", "2.00")
                .licence("shop", "2026-02", "4.00")
                .licence("shop", "2026-03", "8.00")
                .licence("shop", "2026-04", "16.00")
                .licence("shop", "2026-05", "32.00")
                .licence("shop", "2026-06", "64.00")
                .cost("shop", "2026-05", CostPool.LICENCE, Basis.BILLED, "500.00");
        SystemTco shop = TcoCalculator.of(books.actual()).systems().get(0);
        assertEquals(YearMonth.of(2025, 5), shop.from(), "what was spent before go-live in March 2026 counts");
        assertFalse(shop.older());
        assertEquals(
                List.of(new TcoLine(
                        "shop", CostPool.LICENCE, Basis.EFFECTIVE, spans("32.00", "48.00", "0", "62.00", "63.00"))),
                shop.lines());
    }

    /** Of the search nothing is known but that it is there when the ledger begins. */
    @Test
    void saysWhereTheLedgerDoesNotReachBackToTheAcquisition() {
        books.licence("shop", "2026-03", "1.00")
                .licence("search", "2026-02", "1.00")
                .licence("unmapped", "2026-04", "1.00");
        List<SystemTco> systems = TcoCalculator.of(books.actual()).systems();
        assertEquals(
                List.of("search true", "shop false", "unmapped false"),
                systems.stream()
                        .map(s -> s.systemId() + " " + s.older())
                        .sorted()
                        .toList());
    }

    /** Bills are known from April on; one of them, for a year from 2025-06, brings no earlier month to light. */
    @Test
    void sumsOnlyMonthsThatAreKnownAndBeginsWithThem() {
        books.licence("shop", "2025-06", "1.00")
                .licence("shop", "2026-03", "2.00")
                .licence("shop", "2026-04", "4.00")
                .licence("desk", "2026-05", "8.00");
        Tco tco = TcoCalculator.of(books.actual(YearMonth.of(2026, 4)));
        assertEquals(spans("8.00", "12.00", "0", "12.00", "15.00"), tco.total());
        assertEquals(
                List.of("desk false", "shop true"),
                tco.systems().stream().map(s -> s.systemId() + " " + s.older()).toList());
        CostSpans fromMay =
                TcoCalculator.of(books.actual(YearMonth.of(2026, 5))).total();
        assertEquals(spans("8.00", "8.00", "0", "8.00", "15.00"), fromMay);
    }

    @Test
    void keepsExternalInternalAndAllocatedApart() {
        books.licence("shop", "2026-05", "100.00")
                .cost("shop", "2026-05", CostPool.USAGE, Basis.ACCRUAL, "20.10")
                .cost("shop", "2026-05", CostPool.RUN, Basis.EFFORT, "30.00")
                .cost("shop", "2026-05", CostPool.LICENCE, Basis.ALLOCATED, "-40.00")
                .cost("desk", "2026-05", CostPool.LICENCE, Basis.ALLOCATED, "40.00")
                .licence("unmapped", "2026-05", "500.00");
        Tco tco = TcoCalculator.of(books.actual());
        SystemTco shop = tco.systems().get(0);
        assertEquals(
                List.of("EFFECTIVE 100.00", "ALLOCATED -40.00", "ACCRUAL 20.10", "EFFORT 30.00"),
                shop.lines().stream()
                        .map(line -> line.basis() + " " + line.cost().month().toPlainString())
                        .toList());
        assertEquals(new BigDecimal("110.10"), shop.total().month());
        assertEquals(
                List.of("shop", "desk", "unmapped"),
                tco.systems().stream().map(SystemTco::systemId).toList());
        assertEquals(new BigDecimal("650.10"), tco.total().twelveMonths());
    }

    @Test
    void countsPriorYearItemsInTheYearToDateOnly() {
        books.licence("search", "2026-04", "10.00").late("search", "2025-12", "7.00");
        CostSpans search = TcoCalculator.of(books.actual()).total();
        assertEquals(spans("0", "17.00", "7.00", "17.00", "17.00"), search);
    }

    @Test
    void splitsEffortIntoRunGrowAndTransformWithItsTrend() {
        books.cost("shop", "2025-05", CostPool.RUN, Basis.EFFORT, "60.00")
                .cost("shop", "2025-05", CostPool.GROW, Basis.EFFORT, "40.00")
                .cost("shop", "2025-06", CostPool.RUN, Basis.EFFORT, "150.00")
                .cost("shop", "2026-05", CostPool.TRANSFORM, Basis.EFFORT, "50.00")
                .cost("desk", "2026-05", CostPool.RUN, Basis.EFFORT, "200.00")
                .licence("search", "2026-05", "9.00");
        List<ActivityMix> mixes = TcoCalculator.of(books.actual()).activities();
        assertEquals(
                List.of("desk", "shop", "commerce", "service", "portfolio"),
                mixes.stream().map(ActivityMix::id).toList());
        ActivityMix shop = mixes.get(1);
        assertEquals(new BigDecimal("200.00"), shop.twelveMonths().total());
        assertEquals(0, new BigDecimal("0.15").compareTo(shop.runTrend().orElseThrow()));
        assertEquals(Optional.empty(), mixes.get(0).runTrend());
        ActivityCost all = mixes.get(4).twelveMonths();
        assertEquals(0, new BigDecimal("0.875").compareTo(all.share(all.run()).orElseThrow()));
    }
}
