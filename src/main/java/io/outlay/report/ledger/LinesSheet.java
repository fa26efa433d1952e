package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Column;
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
        List<Column<DocumentLine>> columns = new ArrayList<>(document(book));
        columns.addAll(List.of(
                Column.amount(
                        "net_amount",
                        l -> MinorUnit.of(l.line().currency()).stated(l.line().netAmount())),
                Column.text("currency", l -> l.line().currency()),
                Column.number("fx_rate", DocumentLine::fxRate),
                Column.<DocumentLine>amount("booked", DocumentLine::booked).in(book.currency()),
                Column.of("service_start", Column.Kind.DATE, l -> l.period().map(ServicePeriod::start)),
                Column.of("service_end", Column.Kind.DATE, l -> l.period().map(ServicePeriod::end)),
                Column.text("period_from", DocumentLine::periodBasis),
                Column.of("inferred", Column.Kind.FLAG, DocumentLine::inferred),
                Column.text("file", l -> l.line().source().place()),
                Column.count("line", l -> l.line().source().line()),
                Column.text("key", DocumentLine::document)));
        String note = "Each line of each invoice and credit note with its file and line."
                + " Waiting: dated after the cut-off. Duplicate and rejected lines are not booked.";
        new DataSheet<>(name(), note, new Table<>(name(), columns, book.report().lines())).write(book);
    }

    private static List<Column<DocumentLine>> document(Book book) {
        return List.of(
                Column.text("state", l -> l.state().name().toLowerCase(Locale.ROOT)),
                Column.text("system", l -> book.ledger().name(l.systemId())),
                Column.text("vendor", l -> l.line().vendor()),
                Column.text("invoice_no", l -> l.line().invoiceNo()),
                Column.text("line_no", l -> l.line().lineNo()),
                Column.text("type", l -> l.line().documentType().id()),
                Column.of("issue_date", Column.Kind.DATE, l -> l.line().issueDate()),
                Column.text("description", l -> l.line().description()),
                Column.text("category", l -> l.line().category().id()),
                Column.of("one_off", Column.Kind.FLAG, l -> l.line().oneOff()));
    }
}
