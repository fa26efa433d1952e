package io.outlay.report.tco;

import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Optional;

/** What was budgeted, as it came in: the rows that the sheet Budget sums. */
public final class BudgetLinesSheet implements ReportSheet {
    static final String SHEET = "Budget lines";
    private static final Fields<BudgetMonth> FIELD = new Fields<>();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note = book.report().budget().months().isEmpty()
                ? "No budget was given."
                : "Budget by month, of a system, a layer or the portfolio. A row without a pool covers external cost; its"
                        + " layer is that of its system.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Sums of its {@code amount}. */
    static DataSums sums(Book book) {
        return DataSums.of(book, table(book), book.report().budget().months().size());
    }

    private static Table<BudgetMonth> table(Book book) {
        return Table.of(
                SHEET,
                List.of(
                        FIELD.month("month", BudgetMonth::month),
                        FIELD.text("system_id", BudgetMonth::systemId),
                        FIELD.text("layer_id", row -> layer(book, row).map(TechLayer::id)),
                        FIELD.text(
                                "cost_pool",
                                row -> row.costPool().map(pool -> pool.id()).orElse(BudgetVariance.EXTERNAL)),
                        FIELD.amount("amount", BudgetMonth::amount).in(book.currency())),
                book.report().budget().months());
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
