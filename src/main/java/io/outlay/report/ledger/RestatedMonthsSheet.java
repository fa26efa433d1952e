package io.outlay.report.ledger;

import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.stream.Stream;

/** What each cause changed of each system and month: as reported, restated. */
public final class RestatedMonthsSheet implements ReportSheet {
    private static final Fields<Restatement> FIELD = new Fields<>();

    @Override
    public String name() {
        return "Restated months";
    }

    @Override
    public void write(Book book) {
        Table<Restatement> table = BookTables.restatements(book.report());
        List<Field<Restatement>> columns = Stream.of(
                        table.pick("month"),
                        List.of(FIELD.text("system", row -> book.ledger().name(row.systemId()))),
                        table.pick("as_reported", "restated", "difference", "reason", "what", "document", "posted_in"))
                .flatMap(List::stream)
                .toList();
        String note = book.report().changes().restatements().isEmpty()
                ? "No closed month was restated."
                : "As reported: what the last report before showed. The differences of a month and system add up to restated"
                        + " − as reported. Amounts in " + book.currency() + ".";
        new DataSheet<>(name(), note, new Table<>(name(), columns, table.rows())).write(book);
    }
}
