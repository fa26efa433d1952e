package io.outlay.report.bills;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Column;
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
        List<Column<InvoiceSignal>> columns = List.of(
                Column.text("check", s -> s.kind().title()),
                Column.text("system", s -> book.ledger().name(s.systemId())),
                Column.text("vendor", InvoiceSignal::vendor),
                Column.text("invoice_no", InvoiceSignal::invoiceNo),
                Column.of("issue_date", Column.Kind.DATE, InvoiceSignal::issueDate),
                Column.<InvoiceSignal>amount("billed", InvoiceSignal::amount).in(book.currency()),
                Column.<InvoiceSignal>amount("expected °", InvoiceSignal::expected)
                        .in(book.currency()),
                Column.<InvoiceSignal>amount("difference", InvoiceSignal::money)
                        .in(book.currency())
                        .live(row -> "F" + row + "-G" + row),
                Column.<InvoiceSignal>amount("a year °", s -> s.goesOn().map(InvoiceSignal.GoesOn::year))
                        .in(book.currency()),
                Column.of("why", Column.Kind.PROSE, InvoiceSignal::reason),
                Column.text("file", s -> s.source().place()),
                Column.count("line", s -> s.source().line()));
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
