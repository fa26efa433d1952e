package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every invoice line of the live files, where it stands and what became of it. */
public final class LinesSheet implements ReportSheet {
    @Override
    public String name() {
        return "Lines";
    }

    @Override
    public void write(Book book) {
        List<Field<DocumentLine>> columns = new ArrayList<>(document(book));
        columns.addAll(List.of(
                Field.amount(
                        "net_amount",
                        l -> MinorUnit.of(l.line().currency()).stated(l.line().netAmount())),
                Field.text("currency", l -> l.line().currency()),
                Field.number("fx_rate", DocumentLine::fxRate),
                Field.<DocumentLine>amount("booked", DocumentLine::booked).in(book.currency()),
                Field.of("service_start", Field.Kind.DATE, l -> l.period().map(ServicePeriod::start)),
                Field.of("service_end", Field.Kind.DATE, l -> l.period().map(ServicePeriod::end)),
                Field.text("period_from", DocumentLine::periodBasis),
                Field.of("inferred", Field.Kind.FLAG, DocumentLine::inferred),
                Field.text("file", l -> l.line().source().place()),
                Field.count("line", l -> l.line().source().line()),
                Field.text("key", DocumentLine::document)));
        String note = "Each line of each invoice and credit note with its file and line."
                + " Waiting: dated after the cut-off. Duplicate and rejected lines are not booked.";
        new DataSheet<>(
                        name(),
                        note,
                        new Table<>(name(), columns, book.report().details().lines()))
                .write(book);
    }

    private static List<Field<DocumentLine>> document(Book book) {
        return List.of(
                Field.text("state", l -> l.state().name().toLowerCase(Locale.ROOT)),
                Field.text("system", l -> book.ledger().name(l.systemId())),
                Field.text("vendor", l -> l.line().vendor()),
                Field.text("invoice_no", l -> l.line().invoiceNo()),
                Field.text("line_no", l -> l.line().lineNo()),
                Field.text("type", l -> l.line().documentType().id()),
                Field.of("issue_date", Field.Kind.DATE, l -> l.line().issueDate()),
                Field.text("description", l -> l.line().description()),
                Field.text("category", l -> l.line().category().id()),
                Field.of("one_off", Field.Kind.FLAG, l -> l.line().oneOff()));
    }
}
