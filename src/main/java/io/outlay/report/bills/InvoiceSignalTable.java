package io.outlay.report.bills;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code invoice_signals.csv}: documents to look at, unlike others of their kind or billed twice perhaps. */
public final class InvoiceSignalTable {
    private InvoiceSignalTable() {}

    public static Table<InvoiceSignal> of(CloseReport report) {
        List<Field<InvoiceSignal>> columns = List.of(
                Field.text("kind", s -> s.kind().id()),
                Field.text("system_id", InvoiceSignal::systemId),
                Field.text("vendor", InvoiceSignal::vendor),
                Field.text("invoice_no", InvoiceSignal::invoiceNo),
                Field.of("issue_date", Field.Kind.DATE, InvoiceSignal::issueDate),
                Field.of("service_start", Field.Kind.DATE, s -> s.period().start()),
                Field.of("service_end", Field.Kind.DATE, s -> s.period().end()),
                Field.text("cost_pool", s -> s.costPool().id()),
                Field.amount("amount", InvoiceSignal::amount),
                Field.amount("expected", InvoiceSignal::expected),
                Field.amount("money", InvoiceSignal::money),
                Field.text("currency", s -> report.currency()),
                Field.statistic("score", InvoiceSignal::score),
                Field.count("like_documents", InvoiceSignal::likeDocuments),
                Field.text("other_invoice", InvoiceSignal::otherInvoice),
                Field.text("file", s -> s.source().place()),
                Field.count("line", s -> s.source().line()),
                Field.of("reason", Field.Kind.PROSE, InvoiceSignal::reason),
                Field.amount("money_month", s -> s.goesOn().map(InvoiceSignal.GoesOn::month)),
                Field.amount("money_year", s -> s.goesOn().map(InvoiceSignal.GoesOn::year)));
        return Table.of("invoice_signals", columns, report.analysis().signals().invoices());
    }
}
