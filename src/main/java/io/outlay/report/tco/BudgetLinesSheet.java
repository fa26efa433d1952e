package io.outlay.report.tco;

import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.util.List;
import java.util.Optional;

/** What was budgeted, as it came in: the rows that the sheet Budget sums. */
public final class BudgetLinesSheet extends SummedSheet<BudgetMonth> {
    private static final Fields<BudgetMonth> FIELD = new Fields<>();

    public BudgetLinesSheet() {
        super("Budget lines");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Budget by month, of a system, a layer or the portfolio. A row without a pool covers external cost; its"
                        + " layer is that of its system."
                : "No budget was given.";
    }

    @Override
    protected List<BudgetMonth> rows(Book book) {
        return book.report().budget().months();
    }

    @Override
    protected List<Field<BudgetMonth>> fields(Book book) {
        return List.of(
                FIELD.month("month", BudgetMonth::month),
                FIELD.text("system_id", BudgetMonth::systemId),
                FIELD.text("layer_id", row -> layer(book, row).map(TechLayer::id)),
                FIELD.text(
                        "cost_pool",
                        row -> row.costPool().map(pool -> pool.id()).orElse(BudgetVariance.EXTERNAL)),
                FIELD.amount("amount", BudgetMonth::amount).in(book.currency()));
    }

    private static Optional<TechLayer> layer(Book book, BudgetMonth row) {
        return row.systemId().isEmpty()
                ? row.layer()
                : book.report().systems().stream()
                        .filter(system ->
                                system.systemId().equals(row.systemId().get()))
                        .map(TechSystem::layer)
                        .findFirst();
    }
}
