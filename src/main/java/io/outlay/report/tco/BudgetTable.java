package io.outlay.report.tco;

import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.analysis.tco.Landing;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Locale;

/** {@code budget.csv}: budget and actual of the period's month and fiscal year; empty without a budget. */
public final class BudgetTable {
    private BudgetTable() {}

    public static Table<BudgetVariance> of(CloseReport report) {
        return Table.of(
                "budget",
                List.of(
                        Column.month("month", BudgetVariance::period),
                        Column.text("level", v -> v.level().name().toLowerCase(Locale.ROOT)),
                        Column.text("id", BudgetVariance::id),
                        Column.text("cost_pool", BudgetVariance::costPool),
                        Column.amount("budget", v -> v.month().budget()),
                        Column.amount("actual", v -> v.month().actual()),
                        Column.amount("variance", v -> v.month().variance()),
                        Column.number("variance_share", v -> v.month().share()),
                        Column.amount("fytd_budget", v -> v.yearToDate().budget()),
                        Column.amount("fytd_actual", v -> v.yearToDate().actual()),
                        Column.amount("fytd_variance", v -> v.yearToDate().variance()),
                        Column.amount("landing", v -> v.landing().map(Landing::expected)),
                        Column.text("currency", v -> report.currency()),
                        Column.amount("prior_year_items", BudgetVariance::priorYearItems),
                        Column.amount("year_budget", BudgetVariance::yearBudget),
                        Column.amount("landing_low", v -> v.landing().map(Landing::low)),
                        Column.amount("landing_high", v -> v.landing().map(Landing::high))),
                report.budgetVariances());
    }
}
