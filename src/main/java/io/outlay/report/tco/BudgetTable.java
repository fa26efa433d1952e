package io.outlay.report.tco;

import io.outlay.analysis.tco.AgainstBudget;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.analysis.tco.Landing;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.function.Function;

/**
 * Budget and actual of the period's month and fiscal year: {@code budget.csv} and the rows of the sheet Budget. Empty without
 * a budget.
 */
public final class BudgetTable {
    private static final Fields<BudgetVariance> FIELD = new Fields<>();

    private BudgetTable() {}

    public static Table<BudgetVariance> of(CloseReport report) {
        return Table.of("budget", fields(report), report.budget().variances());
    }

    /** Of what is budgeted, as the sheet says it. */
    static String pool(BudgetVariance v) {
        return v.costPool().isEmpty() ? "all budgeted" : v.costPool();
    }

    private static List<Field<BudgetVariance>> fields(CloseReport report) {
        Figures month = new Figures("", BudgetVariance::month);
        Figures toDate = new Figures("fytd_", BudgetVariance::yearToDate);
        return List.of(
                FIELD.month("month", BudgetVariance::period),
                FIELD.text("level", v -> v.level().id()).shown(v -> v.level().title()),
                FIELD.text("id", BudgetVariance::id).titled("Key").look(look -> look.colour(Palette.MUTED)),
                FIELD.text("cost_pool", BudgetVariance::costPool).shown(BudgetTable::pool),
                month.budget().titled("Budget month"),
                month.actual().titled("Actual month"),
                month.variance(),
                month.share(),
                toDate.budget().titled("Budget year to date"),
                toDate.actual().titled("Actual year to date"),
                toDate.variance(),
                toDate.share().sheetOnly(),
                FIELD.amount("landing", v -> v.landing().map(Landing::expected))
                        .titled("Landing, estimate")
                        .strong(),
                FIELD.text("currency", v -> report.head().currency()),
                FIELD.amount("prior_year_items", BudgetVariance::priorYearItems).titled("of which prior-year items"),
                FIELD.amount("year_budget", BudgetVariance::yearBudget).titled("Budget of the year"),
                FIELD.amount("landing_low", v -> v.landing().map(Landing::low)).titled("Landing, low °"),
                FIELD.amount("landing_high", v -> v.landing().map(Landing::high))
                        .titled("Landing, high °"),
                FIELD.text("scope", BudgetVariance::name).strong().sheetOnly(),
                FIELD.number("landing_share", v -> v.wholeYear().share())
                        .titled("Landing against budget")
                        .format(Look.GROWTH)
                        .by((v, at) -> at.cell("landing") + "/" + at.cell("year_budget") + "-1")
                        .sheetOnly());
    }

    /** Budget and actual beside each other, over a span. */
    private record Figures(String span, Function<BudgetVariance, AgainstBudget> of) {
        Field<BudgetVariance> budget() {
            return FIELD.amount(span + "budget", v -> of.apply(v).budget());
        }

        Field<BudgetVariance> actual() {
            return FIELD.amount(span + "actual", v -> of.apply(v).actual());
        }

        Field<BudgetVariance> variance() {
            return FIELD.amount(span + "variance", v -> of.apply(v).variance())
                    .titled("Actual – budget")
                    .strong()
                    .by((v, at) -> at.cell(span + "actual") + "-" + at.cell(span + "budget"));
        }

        Field<BudgetVariance> share() {
            return FIELD.number(span + "variance_share", v -> of.apply(v).share())
                    .titled("in %")
                    .format(Look.GROWTH)
                    .by((v, at) -> at.cell(span + "variance") + "/" + at.cell(span + "budget"));
        }
    }
}
