package io.outlay.ledger.register;

import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.Facts;
import io.outlay.model.CostPool;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Budget;
import io.outlay.model.ledger.BudgetMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetMonthsTest {
    private static Budget budget(String month, String amount, String currency, String system, CostPool pool) {
        return new Budget(
                Facts.month(month),
                dec(amount),
                currency,
                Optional.of(system).filter(id -> !id.isEmpty()),
                Optional.of(TechLayer.SERVICE).filter(layer -> !system.isEmpty() || pool == null),
                Optional.ofNullable(pool),
                new SourceRef("budgets.csv", "", 2));
    }

    private static BudgetMonths of(Budget... budgets) {
        return BudgetMonths.of(List.of(budgets), List.of(system("crm", "")), "EUR", Map.of("USD", dec("0.9")));
    }

    @Test
    void addsUpRowsOfOneScopeAtBudgetRates() {
        BudgetMonths budgets = of(
                budget("2026-09", "10", "EUR", "crm", null),
                budget("2026-08", "10.01", "USD", "crm", null),
                budget("2026-08", "5", "EUR", "crm", null),
                budget("2026-08", "7", "EUR", "", null),
                budget("2026-08", "3", "EUR", "", CostPool.RUN));
        assertEquals(
                List.of(
                        month("2026-08", "", "", "run", "3.00"),
                        month("2026-08", "", "service", "", "7.00"),
                        month("2026-08", "crm", "", "", "14.01"), // 9.009 + 5
                        month("2026-09", "crm", "", "", "10.00")),
                budgets.months());
    }

    private static Budget at(String file, int line, String amount, String currency, String system) {
        return new Budget(
                Facts.month("2026-10"),
                dec(amount),
                currency,
                Optional.of(system).filter(id -> !id.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                new SourceRef(file, "", line));
    }

    @Test
    void aVersionInAnotherFileIsADuplicateWhereEqualAndAConflictWhereNot() {
        BudgetMonths budgets = BudgetMonths.of(
                List.of(
                        at("budget-v1.csv", 2, "1000", "EUR", "erp"),
                        at("budget-v1.csv", 3, "500", "EUR", "shop"),
                        at("budget-v2.csv", 2, "1100", "EUR", "erp"),
                        at("budget-v2.csv", 3, "500.00", "EUR", "shop")),
                List.of(system("erp", ""), system("shop", "")),
                "EUR",
                Map.of());
        assertEquals(
                List.of(month("2026-10", "erp", "", "", "1000.00"), month("2026-10", "shop", "", "", "500.00")),
                budgets.months());
        assertEquals(1, budgets.duplicates());
        assertEquals(
                List.of("""
                        budget-v2.csv:2: amount "1100" has other content at budget-v1.csv:2, which counts
                        2 | 2026-10,1100,EUR
                        Compare budget-v1.csv:2 with budget-v2.csv:2 and remove or correct the one that is wrong."""),
                budgets.rejections().stream().map(Rejection::message).toList());
    }

    @Test
    void comparesWhatTheRowsOfAFileAddUpTo() {
        BudgetMonths budgets = BudgetMonths.of(
                List.of(
                        at("a.csv", 2, "600", "EUR", "erp"),
                        at("a.csv", 3, "400", "EUR", "erp"),
                        at("b.csv", 2, "1000.0", "EUR", "erp"),
                        at("c.csv", 2, "900", "EUR", "erp"),
                        at("c.csv", 3, "100", "USD", "erp")),
                List.of(system("erp", "")),
                "EUR",
                Map.of("USD", dec("1")));
        assertEquals(List.of(month("2026-10", "erp", "", "", "1000.00")), budgets.months());
        assertEquals(List.of("1 row of budgets is stated in another file as well and counts once"), budgets.notes());
        assertEquals(
                List.of("c.csv:2", "c.csv:3"),
                budgets.rejections().stream().map(r -> r.source().toString()).toList());
    }

    @Test
    void theBudgetOfALayerOrOfTheCompanyIsAnotherThanThatOfASystem() {
        BudgetMonths budgets = of(
                budget("2026-08", "10", "EUR", "crm", null),
                budget("2026-08", "10", "EUR", "", null),
                budget("2026-08", "10", "EUR", "", CostPool.RUN));
        assertEquals(3, budgets.months().size());
        assertEquals(List.of(), budgets.rejections());
    }

    private static BudgetMonth month(String month, String system, String layer, String pool, String amount) {
        return new BudgetMonth(
                Facts.month(month),
                Optional.of(system).filter(id -> !id.isEmpty()),
                layer.isEmpty() ? Optional.empty() : Optional.of(TechLayer.SERVICE),
                pool.isEmpty() ? Optional.empty() : Optional.of(CostPool.RUN),
                dec(amount));
    }

    @Test
    void rejectsCurrenciesWithoutABudgetRateAndUnknownSystems() {
        BudgetMonths budgets =
                of(budget("2026-08", "10", "GBP", "crm", null), budget("2026-08", "10", "EUR", "erp", null));
        assertEquals(
                List.of("""
                        budgets.csv:2: currency "GBP" has no budget rate to EUR
                        2 | 2026-08,10,GBP
                        Set outlay.fx.budget.GBP to the rate fixed for the fiscal year: EUR per 1 GBP.""", """
                        budgets.csv:2: system_id "erp" is not in the system register
                        2 | 2026-08,10,EUR
                        Add the system to systems.csv, or correct system_id; if a tool writes it, put it into formerly of its system."""),
                budgets.rejections().stream().map(Rejection::message).toList());
        assertEquals(List.of(), budgets.months());
    }
}
