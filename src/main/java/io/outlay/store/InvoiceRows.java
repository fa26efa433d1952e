package io.outlay.store;

import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.fact.InvoiceLine;
import java.sql.SQLException;

/** Lines of invoices and credit notes. */
final class InvoiceRows {
    static final FactTable<InvoiceLine> TABLE = new FactTable<>(
            InvoiceLine.class,
            "invoices",
            "invoice_fact",
            "invoice_no, issue_date, vendor, net_amount, currency, vendor_id, system_id, line_no, document_type, description,"
                    + " category, quantity, unit, unit_price, service_start, service_end, original_invoice_no, one_off,"
                    + " cost_centre, entity, fx_rate",
            FactTable.Life.POSTED,
            InvoiceLine::issueDate,
            f -> new Object[] {
                f.invoiceNo(),
                f.issueDate(),
                f.vendor(),
                f.netAmount(),
                f.currency(),
                f.vendorId(),
                f.systemId(),
                f.lineNo(),
                f.documentType().id(),
                f.description(),
                f.category().id(),
                f.quantity(),
                f.unit(),
                f.unitPrice(),
                f.serviceStart(),
                f.serviceEnd(),
                f.originalInvoiceNo(),
                f.oneOff(),
                f.costCentre(),
                f.entity(),
                f.fxRate()
            },
            InvoiceRows::invoiceLine);

    private InvoiceRows() {}

    /** From the columns of {@code invoice_fact} and a {@code path}. */
    static InvoiceLine invoiceLine(Columns c) throws SQLException {
        return new InvoiceLine(
                c.text("invoice_no"),
                c.date("issue_date"),
                c.text("vendor"),
                c.number("net_amount"),
                c.text("currency"),
                c.maybeText("vendor_id"),
                c.maybeText("system_id"),
                c.maybeText("line_no"),
                c.choice("document_type", DocumentType.class),
                c.maybeText("description"),
                c.choice("category", CostPool.class),
                c.maybeNumber("quantity"),
                c.maybeText("unit"),
                c.maybeNumber("unit_price"),
                c.maybeDate("service_start"),
                c.maybeDate("service_end"),
                c.maybeText("original_invoice_no"),
                c.row().getBoolean("one_off"),
                c.maybeText("cost_centre"),
                c.maybeText("entity"),
                c.maybeNumber("fx_rate"),
                c.source());
    }
}
