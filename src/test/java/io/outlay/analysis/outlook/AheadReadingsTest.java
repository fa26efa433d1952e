package io.outlay.analysis.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.analysis.AheadBooks;
import io.outlay.model.CostPool;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemRow;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AheadReadingsTest {
    private final AheadBooks books = new AheadBooks();

    /** 1,000 orders a month, 3,000 in November. */
    private static int orders(YearMonth month) {
        return month.getMonthValue() == 11 ? 3000 : 1000;
    }

    /** Grows by a tenth a year beside its season. */
    private static int growing(YearMonth month) {
        return orders(month) * (10 + month.getYear() - 2023) / 10 + month.getMonthValue() * month.getYear() % 7;
    }

    @Test
    void splitsAYearIntoWhatFollowsOrdersAndWhatDoesNot() {
        books.system("shop")
                .orders(AheadReadingsTest::orders)
                .cost("shop", CostPool.OTHER, "2023-10", m -> String.valueOf(200 + orders(m) / 10));
        PeakSeason shop = books.outlook().peaks().get(0);
        assertEquals(YearMonth.of(2025, 11), shop.month());
        assertEquals("500.00", shop.costPeak().toPlainString(), "200 + 3,000 ÷ 10");
        assertEquals("3800.00", shop.costYear().toPlainString(), "12 × 200 + 14,000 ÷ 10");
        assertEquals("1400.00", shop.elastic().orElseThrow().toPlainString());
        assertEquals("2400.00", shop.fixed().orElseThrow().toPlainString());
        assertEquals(3.0 / 14, shop.driverShare().orElseThrow().doubleValue(), 1e-12);
        assertEquals(5.0 / 38, shop.costShare().orElseThrow().doubleValue(), 1e-12);
    }

    @Test
    void saysNothingOfAPeakWithoutADriver() {
        books.system("shop").cost("shop", CostPool.OTHER, "2023-10", m -> "200");
        assertEquals(List.of(), books.outlook().peaks());
    }

    @Test
    void findsAnElasticityOfOneAndOfNone() {
        books.system("pays")
                .system("fee")
                .orders(AheadReadingsTest::growing)
                .cost("pays", CostPool.USAGE, "2023-10", m -> String.valueOf(growing(m)))
                .cost("fee", CostPool.LICENCE, "2023-10", m -> "900");
        List<Elasticity> found = books.outlook().elasticities();
        assertEquals(1, estimate(found, "pays"), 1e-9);
        assertEquals(0, estimate(found, "fee"), 1e-9);
    }

    private static double estimate(List<Elasticity> all, String id) {
        return all.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow()
                .estimate()
                .orElseThrow();
    }

    @Test
    void givesNoElasticityWhereItCannotBeTold() {
        books.system("young")
                .system("seasonal")
                .orders(AheadReadingsTest::orders)
                .cost("young", CostPool.USAGE, "2025-01", m -> "100")
                .cost("seasonal", CostPool.USAGE, "2023-10", m -> String.valueOf(orders(m)));
        List<Elasticity> found = books.outlook().elasticities();
        assertTrue(found.stream().allMatch(e -> e.estimate().isEmpty()));
        assertEquals(
                "fewer than 24 months of cost and driver",
                found.stream()
                        .filter(e -> e.id().equals("young"))
                        .findFirst()
                        .orElseThrow()
                        .note());
        assertEquals(
                "the driver moves with the season only",
                found.stream()
                        .filter(e -> e.id().equals("seasonal"))
                        .findFirst()
                        .orElseThrow()
                        .note());
    }

    @Test
    void ownsThreeAndFiveYearsAhead() {
        books.systems.add(built("erp", "2024-10-01"));
        books.contract("E-1", "erp", "2025-10-01", "2026-09-30", true, "12000.00", "10")
                .cost("erp", CostPool.LICENCE, "2025-10", m -> "1000")
                .cost("erp", CostPool.RUN, "2026-08", m -> "100")
                .cost("erp", CostPool.TRANSFORM, "2024-08", m -> m.isBefore(YearMonth.of(2024, 12)) ? "500" : null);
        TcoAhead erp = books.outlook().tco().get(0);
        assertEquals("43692.00", line(erp, CostPool.LICENCE).next36().toPlainString(), "12,000 × (1.1 + 1.21 + 1.331)");
        assertEquals("3709.08", line(erp, CostPool.RUN).next36().toPlainString(), "1,200 × (1 + 1.03 + 1.0609)");
        assertEquals(
                List.of("1236.00", "1273.08", "1311.24", "1350.60"),
                line(erp, CostPool.RUN).wages().stream()
                        .map(BigDecimal::toPlainString)
                        .toList(),
                "of the years that rise with wages, twelve months in cents each");
        assertEquals(List.of(), line(erp, CostPool.LICENCE).wages());
        assertEquals(
                Optional.of("2000.00"), erp.upkeep().orElseThrow().buildCost().map(cost -> cost.toPlainString()));
        assertEquals("12200.00", erp.upkeep().orElseThrow().twelveMonths().toPlainString());
    }

    private static TechSystem built(String id, String goLive) {
        return SystemRow.of(id)
                .sourcing(Sourcing.BUILD)
                .goLive(Optional.of(LocalDate.parse(goLive)))
                .row();
    }

    @Test
    void knowsNoUpkeepOfABuildForWhatIsBought() {
        books.system("erp", TechLayer.OPERATIONS, "2024-10-01", "")
                .cost("erp", CostPool.LICENCE, "2024-10", m -> "1000")
                .cost("erp", CostPool.TRANSFORM, "2024-08", m -> m.isBefore(YearMonth.of(2024, 12)) ? "500" : null);
        assertEquals(Optional.empty(), books.outlook().tco().get(0).upkeep());
    }

    @Test
    void addsUpWhatMovesAndWhatIsFixedOverTheSystems() {
        books.system("shop")
                .system("fee")
                .orders(AheadReadingsTest::orders)
                .cost("shop", CostPool.OTHER, "2023-10", m -> String.valueOf(200 + orders(m) / 10))
                .cost("fee", CostPool.LICENCE, "2023-10", m -> "100");
        PeakSeason portfolio = peak("portfolio");
        assertEquals("1400.00", portfolio.elastic().orElseThrow().toPlainString(), "1,400 of shop, 0 of fee");
        assertEquals("3600.00", portfolio.fixed().orElseThrow().toPlainString(), "2,400 of shop, 1,200 of fee");
        assertEquals(portfolio.elastic(), peak("commerce").elastic());
    }

    @Test
    void countsWhatHasADriverThatHardlyVariesNeitherAsMovingNorAsFixed() {
        books.system("shop")
                .orders(AheadReadingsTest::orders)
                .cost("shop", CostPool.OTHER, "2023-10", m -> String.valueOf(200 + orders(m) / 10))
                .cost("desk", CostPool.LICENCE, "2023-10", m -> "100");
        books.systems.add(SystemRow.of("desk").driver(Optional.of("tickets")).row());
        for (YearMonth m = AheadBooks.FIRST; !m.isAfter(AheadBooks.PERIOD); m = m.plusMonths(1)) {
            books.metrics.add(new MetricMonth("tickets", m, BigDecimal.TEN, true));
        }
        PeakSeason portfolio = peak("portfolio");
        assertEquals("5000.00", portfolio.costYear().toPlainString(), "3,800 of shop, 1,200 of desk");
        assertEquals("1400.00", portfolio.elastic().orElseThrow().toPlainString());
        assertEquals("2400.00", portfolio.fixed().orElseThrow().toPlainString());
        assertEquals("0.24", portfolio.unknownShare().orElseThrow().toPlainString(), "1,200 of 5,000");
        assertEquals(0, peak("shop").unknownShare().orElseThrow().signum());
        assertEquals(Optional.empty(), peak("desk").unknownShare());
    }

    private PeakSeason peak(String id) {
        return books.outlook().peaks().stream()
                .filter(peak -> peak.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TcoAhead.Line line(TcoAhead tco, CostPool pool) {
        return tco.lines().stream()
                .filter(line -> line.costPool() == pool)
                .findFirst()
                .orElseThrow();
    }
}
