package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.LineBook;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;

/** Every invoice line of the live files, where it stands and what became of it. */
public final class LinesSheet implements ReportSheet {
    private static final Fields<DocumentLine> FIELD = new Fields<>();

    @Override
    public String name() {
        return LineBook.SHEET;
    }

    @Override
    public void write(Book book) {
        String note = "Each line of each invoice and credit note with its file and line."
                + " Waiting: issued after the period, and not for it. Duplicate and rejected lines are not booked."
                + " Shared: others bear cost of its system.";
        new DataSheet<>(name(), note, table(book)).write(book);
    }

    /** Sums of its {@code net_amount} and {@code booked}; known once the sheet is written. */
    static DataSums sums(Book book) {
        return DataSums.of(book, table(book), book.lines().rows());
    }

    /** What the sheet shows, for formulas of other sheets. */
    static Table<DocumentLine> table(Book book) {
        List<Field<DocumentLine>> columns = new ArrayList<>(document(book));
        columns.addAll(List.of(
                FIELD.amount(
                        "net_amount",
                        l -> MinorUnit.of(l.line().currency()).stated(l.line().netAmount())),
                FIELD.text("currency", l -> l.line().currency()),
                FIELD.number("fx_rate", DocumentLine::fxRate),
                FIELD.amount("booked", DocumentLine::booked).in(book.currency()),
                FIELD.date("service_start", l -> l.period().map(ServicePeriod::start)),
                FIELD.date("service_end", l -> l.period().map(ServicePeriod::end)),
                FIELD.text("period_from", DocumentLine::periodBasis),
                FIELD.flag("inferred", DocumentLine::inferred),
                FIELD.text("file", l -> l.line().source().place()),
                FIELD.count("line", l -> l.line().source().line()),
                FIELD.text("key", DocumentLine::document),
                FIELD.text("cost_centre", LineBook::centre),
                FIELD.flag("shared", book.lines()::isShared)));
        return new Table<>(LineBook.SHEET, columns, book.lines()::lines);
    }

    private static List<Field<DocumentLine>> document(Book book) {
        return List.of(
                FIELD.text("state", l -> l.state().id()),
                FIELD.text("system", l -> book.ledger().name(l.systemId())),
                FIELD.text("vendor", l -> l.line().vendor()),
                FIELD.text("invoice_no", l -> l.line().invoiceNo()),
                FIELD.text("line_no", l -> l.line().lineNo()),
                FIELD.text("type", l -> l.line().documentType().id()),
                FIELD.date("issue_date", l -> l.line().issueDate()),
                FIELD.text("description", l -> l.line().description()),
                FIELD.text("category", l -> l.line().category().id()),
                FIELD.flag("one_off", l -> l.line().oneOff()));
    }
}
