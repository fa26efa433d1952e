package io.outlay.report.ledger;

import io.outlay.model.Reason;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.LedgerBook;
import io.outlay.report.book.LedgerRow;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** The ledger by system, month, pool and basis: what every figure of cost sums. */
public final class LedgerSheet implements ReportSheet {
    @Override
    public String name() {
        return "Ledger";
    }

    /** Column letters are known to {@link Criterion} and {@link LedgerBook}. */
    @Override
    public void write(Book book) {
        LedgerBook ledger = book.ledger();
        List<Field<LedgerRow>> columns = List.of(
                Field.month("month", r -> r.key().month()),
                Field.text("system_id", r -> r.key().systemId()),
                Field.text("system", r -> ledger.name(r.key().systemId())),
                Field.text("layer", r -> ledger.layer(r).map(TechLayer::title)),
                Field.text("cost_pool", r -> r.key().pool().id()),
                Field.text("basis", r -> r.key().basis().id()),
                Field.of("one_off", Field.Kind.FLAG, r -> r.key().oneOff()),
                Field.month("posted_in", r -> r.key().postedIn()),
                Field.text("reason", r -> r.key().reason().map(Reason::id)),
                Field.<LedgerRow>amount("cost", r -> r.key().basis().inTotal() ? r.cost() : null)
                        .in(book.currency()),
                Field.<LedgerRow>amount("billed_memo", r -> r.key().basis().inTotal() ? null : r.billed())
                        .in(book.currency()),
                Field.count("entries", LedgerRow::entries),
                Field.text("first_file", r -> r.first().place()),
                Field.count("first_line", r -> r.first().line()),
                Field.count("source_rows", LedgerRow::sourceRows),
                Field.text("key", r -> r.key().toString()));
        String note =
                "Entries by system, month, cost pool and basis. Billed is a memo in the month of issue, outside cost; months after the period are prepaid."
                        + " Single entries: csv/ledger.csv; their lines: sheet Lines.";
        new DataSheet<>(name(), note, Table.of(name(), columns, ledger.rows())).write(book);
    }
}
