package io.outlay.report.ledger;

import io.outlay.model.ledger.EffortLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.util.Collection;
import java.util.List;

/** Every row of hours that is in the ledger, at its cost, where it stands. */
public final class EffortSheet extends SummedSheet<EffortLine> {
    private static final Fields<EffortLine> FIELD = new Fields<>();

    public EffortSheet() {
        super("Effort");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Hours with the hourly cost that is valid on their day. Booked: the row's share of what is booked of its"
                        + " system, month and activity, rounded so that rows add up to the sheet Ledger."
                : "No hours were delivered.";
    }

    @Override
    protected Collection<EffortLine> rows(Book book) {
        return book.report().details().effort();
    }

    @Override
    protected List<Field<EffortLine>> fields(Book book) {
        return List.of(
                FIELD.date("date", line -> line.entry().date()),
                FIELD.text("system_id", line -> line.entry().systemId()),
                FIELD.text("system", line -> book.ledger().name(line.entry().systemId())),
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
                FIELD.count("line", line -> line.entry().source().line()));
    }
}
