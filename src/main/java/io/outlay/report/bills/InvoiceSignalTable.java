package io.outlay.report.bills;

import io.outlay.analysis.bills.InvoiceSignal;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code invoice_signals.csv} and the sheet Invoice checks: documents to look at, unlike others of their kind or billed twice
 * perhaps.
 */
public final class InvoiceSignalTable {
    private static final Fields<InvoiceSignal> FIELD = new Fields<>();

    private InvoiceSignalTable() {}

    public static Table<InvoiceSignal> of(CloseReport report) {
        String currency = report.head().currency();
        return Table.of(
                "invoice_signals",
                List.of(
                        FIELD.text("kind", s -> s.kind().id())
                                .titled("Check")
                                .shown(s -> s.kind().title()),
                        FIELD.text("system_id", InvoiceSignal::systemId),
                        FIELD.text("vendor", s -> s.bill().vendor()),
                        FIELD.text("invoice_no", s -> s.bill().invoiceNo()),
                        FIELD.date("issue_date", s -> s.bill().issueDate()),
                        FIELD.date("service_start", s -> s.bill().period().start()),
                        FIELD.date("service_end", s -> s.bill().period().end()),
                        FIELD.text("cost_pool", s -> s.costPool().id()),
                        FIELD.amount("amount", InvoiceSignal::amount)
                                .titled("Billed")
                                .in(currency),
                        FIELD.amount("expected", InvoiceSignal::expected)
                                .titled("Expected °")
                                .in(currency),
                        FIELD.amount("money", InvoiceSignal::money)
                                .titled("Difference")
                                .in(currency)
                                .by((s, at) -> at.cell("amount") + "-" + at.cell("expected")),
                        FIELD.text("currency", s -> currency),
                        FIELD.statistic("score", InvoiceSignal::score),
                        FIELD.count("like_documents", InvoiceSignal::likeDocuments),
                        FIELD.text("other_invoice", InvoiceSignal::otherInvoice),
                        FIELD.text("file", s -> s.bill().source().place()),
                        FIELD.count("line", s -> s.bill().source().line()),
                        FIELD.prose("reason", InvoiceSignal::reason).titled("Why"),
                        FIELD.amount("money_month", goesOn(InvoiceSignal.GoesOn::month)),
                        FIELD.amount("money_year", goesOn(InvoiceSignal.GoesOn::year))
                                .titled("A year °")
                                .in(currency)),
                report.analysis().signals().invoices());
    }

    private static Function<InvoiceSignal, Optional<BigDecimal>> goesOn(Function<InvoiceSignal.GoesOn, BigDecimal> of) {
        return s -> s.goesOn().map(of);
    }
}
