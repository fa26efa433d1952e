package io.outlay.report.bills;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code invoice_signals.csv}: documents to look at, unlike others of their kind or billed twice perhaps. */
public final class InvoiceSignalTable {
    private InvoiceSignalTable() {}

    public static Table<InvoiceSignal> of(CloseReport report) {
        List<Column<InvoiceSignal>> columns = List.of(
                Column.text("kind", s -> s.kind().id()),
                Column.text("system_id", InvoiceSignal::systemId),
                Column.text("vendor", InvoiceSignal::vendor),
                Column.text("invoice_no", InvoiceSignal::invoiceNo),
                Column.of("issue_date", Column.Kind.DATE, InvoiceSignal::issueDate),
                Column.of("service_start", Column.Kind.DATE, s -> s.period().start()),
                Column.of("service_end", Column.Kind.DATE, s -> s.period().end()),
                Column.text("cost_pool", s -> s.costPool().id()),
                Column.amount("amount", InvoiceSignal::amount),
                Column.amount("expected", InvoiceSignal::expected),
                Column.amount("money", InvoiceSignal::money),
                Column.text("currency", s -> report.currency()),
                Column.statistic("score", InvoiceSignal::score),
                Column.count("like_documents", InvoiceSignal::likeDocuments),
                Column.text("other_invoice", InvoiceSignal::otherInvoice),
                Column.text("file", s -> s.source().place()),
                Column.count("line", s -> s.source().line()),
                Column.of("reason", Column.Kind.PROSE, InvoiceSignal::reason),
                Column.amount("money_month", s -> s.goesOn().map(InvoiceSignal.GoesOn::month)),
                Column.amount("money_year", s -> s.goesOn().map(InvoiceSignal.GoesOn::year)));
        return Table.of("invoice_signals", columns, report.analysis().signals().invoices());
    }
}
