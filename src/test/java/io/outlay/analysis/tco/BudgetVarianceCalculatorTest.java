package io.outlay.analysis.tco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.CostFixture;
import io.outlay.analysis.series.Level;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetVarianceCalculatorTest {
    private final CostFixture books = new CostFixture();

    private List<BudgetVariance> variances() {
        return BudgetVarianceCalculator.of(books.actual(), books.budgets, books.outlook());
    }

    private BudgetVariance find(Level level, String id, String pool) {
        return variances().stream()
                .filter(v ->
                        v.level() == level && v.id().equals(id) && v.costPool().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    private static AgainstBudget against(String budget, String actual) {
        return new AgainstBudget(
                Optional.of(budget).filter(b -> !b.isEmpty()).map(BigDecimal::new),
                Optional.of(new BigDecimal(actual)));
    }

    private void year(String id, Optional<TechLayer> layer, Optional<CostPool> pool, String amount) {
        for (int m = 0; m < 12; m++) {
            books.budget(CostFixture.PERIOD.plusMonths(m - 1L).toString(), id, layer, pool, amount);
        }
    }

    @Test
    void comparesRowsWithoutPoolWithExternalCostOnly() {
        books.licence("shop", "2026-04", "900.00")
                .licence("shop", "2026-05", "1000.00")
                .cost("shop", "2026-05", CostPool.USAGE, Basis.ACCRUAL, "150.00")
                .cost("shop", "2026-05", CostPool.RUN, Basis.EFFORT, "400.00")
                .cost("shop", "2026-05", CostPool.LICENCE, Basis.ALLOCATED, "70.00");
        year("shop", Optional.empty(), Optional.empty(), "1000.00");
        BudgetVariance shop = find(Level.SYSTEM, "shop", "");
        assertEquals(against("1000.00", "1150.00"), shop.month());
        assertEquals(Optional.of(new BigDecimal("150.00")), shop.month().variance());
        assertEquals(0, new BigDecimal("0.15").compareTo(shop.month().share().orElseThrow()));
        assertEquals(against("2000.00", "2050.00"), shop.yearToDate());
        assertEquals(new BigDecimal("12000.00"), shop.yearBudget());
        assertEquals(
                new BigDecimal("13050.00"),
                shop.landing().orElseThrow().expected(),
                "2050 + 10 months at (900 + 1000) ÷ 2 + 150");
    }

    @Test
    void knowsNoBudgetFromABudgetOfZero() {
        books.licence("shop", "2026-05", "10.00").licence("desk", "2026-05", "20.00");
        assertEquals(List.of(), variances());
        books.budget("2026-04", "desk", Optional.empty(), Optional.empty(), "5.00")
                .budget("2026-05", "shop", Optional.empty(), Optional.empty(), "0.00");
        assertEquals(against("", "20.00"), find(Level.SYSTEM, "desk", "").month());
        AgainstBudget shop = find(Level.SYSTEM, "shop", "").month();
        assertEquals(Optional.of(new BigDecimal("10.00")), shop.variance());
        assertEquals(Optional.empty(), shop.share());
    }

    @Test
    void addsRowsUpAndCountsWhatTheyCoverOnce() {
        books.licence("shop", "2026-05", "100.00")
                .licence("search", "2026-05", "30.00")
                .cost("search", "2026-05", CostPool.RUN, Basis.EFFORT, "12.00")
                .licence("desk", "2026-05", "7.00");
        year("shop", Optional.empty(), Optional.empty(), "90.00");
        year("", Optional.of(TechLayer.COMMERCE), Optional.empty(), "35.00");
        year("search", Optional.empty(), Optional.of(CostPool.RUN), "10.00");
        assertEquals(
                List.of(
                        "portfolio/",
                        "portfolio/external",
                        "portfolio/run",
                        "commerce/",
                        "commerce/external",
                        "commerce/run",
                        "search/run",
                        "shop/"),
                variances().stream().map(v -> v.id() + "/" + v.costPool()).toList());
        assertEquals(
                against("135.00", "142.00"),
                find(Level.PORTFOLIO, "portfolio", "").month());
        assertEquals(
                against("135.00", "142.00"), find(Level.LAYER, "commerce", "").month());
        assertEquals(
                against("10.00", "12.00"), find(Level.SYSTEM, "search", "run").month());
    }

    @Test
    void leavesOutMonthsBeforeTheFirstBudgetOfTheYear() {
        books.licence("shop", "2026-04", "500.00").licence("shop", "2026-05", "100.00");
        books.budget("2026-05", "shop", Optional.empty(), Optional.empty(), "110.00");
        assertEquals(against("110.00", "100.00"), find(Level.SYSTEM, "shop", "").yearToDate());
    }

    /** Budgeted from April, first bills in May: April was not free, and the year is not under budget. */
    @Test
    void whatIsBudgetedBeforeTheLedgerBeginsIsNotSaved() {
        books.licence("shop", "2026-05", "100.00");
        year("shop", Optional.empty(), Optional.empty(), "110.00");
        BudgetVariance shop = find(Level.SYSTEM, "shop", "");
        assertEquals(against("110.00", "100.00"), shop.month());
        assertEquals(Optional.empty(), shop.yearToDate().actual());
        assertEquals(Optional.empty(), shop.yearToDate().variance());
        assertEquals(Optional.empty(), shop.yearToDate().share());
        assertEquals(Optional.empty(), shop.landing());
        assertEquals(Optional.empty(), shop.wholeYear().share());
    }

    @Test
    void showsPriorYearItemsApartAndCountsThemInTheYear() {
        books.licence("shop", "2026-04", "100.00")
                .licence("shop", "2026-05", "100.00")
                .late("shop", "2025-11", "33.00");
        year("shop", Optional.empty(), Optional.empty(), "100.00");
        BudgetVariance shop = find(Level.SYSTEM, "shop", "");
        assertEquals(against("100.00", "100.00"), shop.month());
        assertEquals(against("200.00", "233.00"), shop.yearToDate());
        assertEquals(new BigDecimal("33.00"), shop.priorYearItems());
    }

    @Test
    void leavesOneOffsOutOfTheRateAtWhichTheYearLands() {
        books.licence("shop", "2026-03", "100.00")
                .licence("shop", "2026-04", "100.00")
                .licence("shop", "2026-05", "100.00")
                .oneOff("shop", "2026-05", "900.00");
        year("shop", Optional.empty(), Optional.empty(), "150.00");
        BudgetVariance shop = find(Level.SYSTEM, "shop", "");
        assertEquals(new BigDecimal("2100.00"), shop.landing().orElseThrow().expected(), "1100 + 10 × 100");
    }
}
