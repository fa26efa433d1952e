package io.outlay.report.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Optional;

/** Actual cost against budget: the month, the fiscal year to date, and where the year will land. */
public final class BudgetSheet implements ReportSheet {
    private static final String SHEET = "Budget";
    private static final int HEADER = 4;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Block<BudgetVariance> block = block(book.report());
        Page page = book.titled(
                SHEET,
                block.rows().isEmpty()
                        ? "No budget was given for this fiscal year; none is not a budget of 0."
                        : note(book),
                "Landing: actual to date, and the outlook of the months that remain (sheet Outlook); 8 in 10 outcomes lie"
                        + " between low and high; n/a where the ledger begins after the first month that is budgeted. Columns marked ° are computed by the method (values).");
        block.write(page, 26, v -> Look.row(v.level()));
        block.filter(page, 1);
        page.print(book.title(SHEET), 0);
    }

    private static String note(Book book) {
        return "Amounts in " + book.currency()
                + ". Actual is the cost of what is budgeted, counted once: rows without a pool cover external cost, others"
                + " their pool; allocated cost is in neither. Systems count in their layer, all in the portfolio.";
    }

    private static Block<BudgetVariance> block(CloseReport report) {
        Table<BudgetVariance> table = BudgetTable.of(report);
        List<Field<BudgetVariance>> fields = table.pick(
                "scope",
                "level",
                "cost_pool",
                "budget",
                "actual",
                "variance",
                "variance_share",
                "fytd_budget",
                "fytd_actual",
                "prior_year_items",
                "fytd_variance",
                "fytd_variance_share",
                "year_budget",
                "landing",
                "landing_share",
                "landing_low",
                "landing_high");
        return new Block<>(
                SHEET,
                HEADER,
                fields.stream().map(field -> field.width(widths(field))).toList(),
                report.budget().variances());
    }

    private static double widths(Field<?> field) {
        return field.name().equals("scope") ? 30 : field.kind().isFigure() ? 13.5 : 13;
    }

    /** A figure of the portfolio's row, for Summary; empty where there is no budget. */
    public static Optional<Live> portfolio(CloseReport report, String field) {
        return report.budget().variances().stream()
                .filter(v -> v.level() == Level.PORTFOLIO)
                .findFirst()
                .flatMap(v -> block(report).find(field, v, "level", "cost_pool"));
    }
}
