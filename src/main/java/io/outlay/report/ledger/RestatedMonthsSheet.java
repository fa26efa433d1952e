package io.outlay.report.ledger;

import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Column;
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
        List<Column<Restatement>> columns = List.of(
                Column.month("month", Restatement::month),
                Column.text("system", row -> book.ledger().name(row.systemId())),
                Column.amount("as_reported", Restatement::asReported),
                Column.amount("restated", Restatement::restated),
                Column.<Restatement>amount("difference", Restatement::difference)
                        .in(book.currency()),
                Column.text("reason", row -> row.cause().reason().id()),
                Column.text("what", row -> row.cause().what()),
                Column.text("document", row -> row.cause().document()),
                Column.month("posted_in", Restatement::postedIn));
        String note = book.report().restatements().isEmpty()
                ? "No closed month was restated."
                : "As reported: what the last report before showed. The differences of a month and system add up to restated"
                        + " − as reported. Amounts in " + book.currency() + ".";
        new DataSheet<>(name(), note, new Table<>(name(), columns, table.rows())).write(book);
    }
}
