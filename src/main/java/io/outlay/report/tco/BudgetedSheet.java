package io.outlay.report.tco;

import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.report.book.AheadBook;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SpanSums;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What is held against each budget, a row for each cost pool of a system that a scope covers, so that nothing counts twice
 * where budgets of a layer and of its systems overlap: sums of the ledger, and of the months ahead.
 */
public final class BudgetedSheet extends SummedSheet<BudgetedSheet.Row> {
    /** End of the fiscal year. */
    static final String YEAR_END = "EDATE(" + Book.FISCAL_YEAR + ",11)";

    private static final Fields<Row> FIELD = new Fields<>();

    record Row(BudgetVariance scope, BudgetVariance.Covered covered) {}

    public BudgetedSheet() {
        super("Budgeted");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Which cost counts against which budget, each once in a scope: cost before allocation, from the first"
                        + " month that is budgeted. The sheet Budget sums these rows."
                : "Nothing is budgeted this fiscal year, or nothing was spent on it.";
    }

    @Override
    protected List<Row> rows(Book book) {
        return book.report().budget().variances().stream()
                .flatMap(scope -> scope.covered().stream().map(covered -> new Row(scope, covered)))
                .toList();
    }

    @Override
    protected List<Field<Row>> fields(Book book) {
        DataSums ahead = AheadBook.of(book).sums();
        return List.of(
                FIELD.text("scope_level", row -> row.scope().level().title()),
                FIELD.text("scope_id", row -> row.scope().id()),
                FIELD.text("scope_pool", row -> BudgetTable.pool(row.scope())),
                FIELD.text("system_id", row -> row.covered().systemId()),
                FIELD.text("cost_pool", row -> row.covered().costPool().id()),
                FIELD.month("from", row -> row.covered().from()),
                live(book, "month", BudgetedSheet::month),
                live(book, "year_to_date", BudgetedSheet::toDate),
                live(book, "prior_year", BudgetedSheet::priorYear),
                FIELD.amount("ahead", row -> row.covered().ahead())
                        .in(book.currency())
                        .by((row, at) -> ahead.where("system_id", at.fixed("system_id"))
                                .where("cost_pool", at.fixed("cost_pool"))
                                .where("month", "\"<=\"&" + YEAR_END)
                                .sum("cost")));
    }

    /** @param of sum of the ledger for a row, its conditions in the row's cells */
    private static Field<Row> live(Book book, String name, BiFunction<Book, At, Live> of) {
        Cells nowhere = new Cells(List.of("system_id", "cost_pool", "from"), 0, new Cells.Rows(1, 1), 1);
        return FIELD.amount(name, row -> of.apply(book, new At(row, nowhere)).value())
                .in(book.currency())
                .by((row, at) -> of.apply(book, new At(row, at)).formula());
    }

    private record At(Row row, Cells cells) {
        List<Criterion> scope() {
            return List.of(
                    Criterion.system(cells.fixed("system_id"), row.covered().systemId()),
                    Criterion.pool(cells.fixed("cost_pool"), row.covered().costPool()),
                    Criterion.unallocated());
        }

        Criterion since() {
            return Criterion.from(cells.fixed("from"), row.covered().from());
        }
    }

    private static Live month(Book book, At at) {
        return book.ledger()
                .cost(SpanSums.with(at.scope(), at.since(), Criterion.month(Book.PERIOD, book.period()))
                        .toArray(Criterion[]::new));
    }

    private static Live toDate(Book book, At at) {
        return book.ledger()
                .cost(SpanSums.with(at.scope(), at.since(), Criterion.to(Book.PERIOD, book.period()))
                        .toArray(Criterion[]::new));
    }

    private static Live priorYear(Book book, At at) {
        return new SpanSums(book).priorYear(at.scope());
    }
}
