package io.outlay.report.bills;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** Invoices to look at before they are paid: billed twice perhaps, above their contract, or unlike others of their kind. */
public final class InvoiceChecksSheet implements ReportSheet {
    @Override
    public String name() {
        return "Invoice checks";
    }

    @Override
    public void write(Book book) {
        List<Field<InvoiceSignal>> columns = List.of(
                Field.text("check", s -> s.kind().title()),
                Field.text("system", s -> book.ledger().name(s.systemId())),
                Field.text("vendor", InvoiceSignal::vendor),
                Field.text("invoice_no", InvoiceSignal::invoiceNo),
                Field.of("issue_date", Field.Kind.DATE, InvoiceSignal::issueDate),
                Field.<InvoiceSignal>amount("billed", InvoiceSignal::amount).in(book.currency()),
                Field.<InvoiceSignal>amount("expected °", InvoiceSignal::expected)
                        .in(book.currency()),
                Field.<InvoiceSignal>amount("difference", InvoiceSignal::money)
                        .in(book.currency())
                        .by((row, at) -> at.cell("billed") + "-" + at.cell("expected °")),
                Field.<InvoiceSignal>amount("a year °", s -> s.goesOn().map(InvoiceSignal.GoesOn::year))
                        .in(book.currency()),
                Field.of("why", Field.Kind.PROSE, InvoiceSignal::reason),
                Field.text("file", s -> s.source().place()),
                Field.count("line", s -> s.source().line()));
        List<InvoiceSignal> rows = book.report().analysis().signals().invoices();
        String note = rows.isEmpty()
                ? book.window().isShort()
                        ? "No invoice of " + book.window().words()
                                + " is above its contract or repeats another; few are known"
                                + " to tell an unusual one by."
                        : "No invoice of the last twelve months is above its contract, unlike others of its kind, or repeats another."
                : "Invoices of " + book.window().words()
                        + " to ask the vendor about; a duplicate has another's vendor, amount and"
                        + " service and was not credited. Seasons, new prices that hold and bills that follow the business"
                        + " are left out. Of bills above their contract the latest is listed. ° computed by the method"
                        + " (values): what like invoices say, or the contract.";
        new DataSheet<>(name(), note, Table.of(name(), columns, rows)).write(book);
    }
}
