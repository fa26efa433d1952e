package io.outlay.report.ledger;

import io.outlay.model.ledger.EffortLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** Every row of hours that is in the ledger, at its cost, where it stands. */
public final class EffortSheet implements ReportSheet {
    static final String SHEET = "Effort";
    private static final Fields<EffortLine> FIELD = new Fields<>();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note = book.report().details().effort().isEmpty()
                ? "No hours were delivered."
                : "Hours with the hourly cost that is valid on their day. Booked: the row's share of what is booked of its"
                        + " system, month and activity, rounded so that rows add up to the sheet Ledger.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Sums of its {@code booked}. */
    static DataSums sums(Book book) {
        return DataSums.of(book, table(book), book.report().details().effort().size());
    }

    private static Table<EffortLine> table(Book book) {
        return Table.of(
                SHEET,
                List.of(
                        FIELD.date("date", line -> line.entry().date()),
                        FIELD.text("system_id", line -> line.entry().systemId()),
                        FIELD.text(
                                "system",
                                line -> book.ledger().name(line.entry().systemId())),
                        FIELD.text("activity", line -> line.entry().activity().id()),
                        FIELD.text("person", line -> line.entry().person()),
                        FIELD.text("role", line -> line.entry().role()),
                        FIELD.text("task", line -> line.entry().task()),
                        FIELD.amount("hours", line -> line.entry().hours()),
                        FIELD.amount("hourly_cost", EffortLine::hourlyCost),
                        FIELD.text("currency", EffortLine::currency),
                        FIELD.number("fx_rate", EffortLine::fxRate),
                        FIELD.amount("booked", EffortLine::booked).in(book.currency()),
                        FIELD.text("file", line -> line.entry().source().place()),
                        FIELD.count("line", line -> line.entry().source().line())),
                book.report().details().effort());
    }
}
