package io.outlay.report.ledger;

import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** What each cause changed of each system and month: as reported, restated. */
public final class RestatedMonthsSheet implements ReportSheet {
    @Override
    public String name() {
        return "Restated months";
    }

    @Override
    public void write(Book book) {
        Table<Restatement> table = BookTables.restatements(book.report());
        List<Field<Restatement>> columns = List.of(
                Field.month("month", Restatement::month),
                Field.text("system", row -> book.ledger().name(row.systemId())),
                Field.amount("as_reported", Restatement::asReported),
                Field.amount("restated", Restatement::restated),
                Field.<Restatement>amount("difference", Restatement::difference).in(book.currency()),
                Field.text("reason", row -> row.cause().reason().id()),
                Field.text("what", row -> row.cause().what()),
                Field.text("document", row -> row.cause().document()),
                Field.month("posted_in", Restatement::postedIn));
        String note = book.report().restatements().isEmpty()
                ? "No closed month was restated."
                : "As reported: what the last report before showed. The differences of a month and system add up to restated"
                        + " − as reported. Amounts in " + book.currency() + ".";
        new DataSheet<>(name(), note, new Table<>(name(), columns, table.rows())).write(book);
    }
}
