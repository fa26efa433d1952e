package io.outlay.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A row of the canonical table invoices; empty strings are blank cells.
 *
 * @param from first day of service, or null
 * @param to last day of service, or null
 */
record InvoiceRow(
        String invoiceNo,
        LocalDate issued,
        Vendor vendor,
        String documentType,
        int lineNo,
        String description,
        String category,
        String quantity,
        String unit,
        String unitPrice,
        BigDecimal net,
        LocalDate from,
        LocalDate to,
        String original,
        String oneOff) {

    static final List<String> HEADER = List.of(
            "invoice_no",
            "issue_date",
            "vendor",
            "vendor_id",
            "system_id",
            "line_no",
            "document_type",
            "description",
            "category",
            "quantity",
            "unit",
            "unit_price",
            "net_amount",
            "currency",
            "service_start",
            "service_end",
            "original_invoice_no",
            "one_off",
            "cost_centre");

    /**
     * Who bills.
     *
     * @param systemId as printed on its lines; empty where the register has to find the system
     * @param belongsTo the system that a reader of the invoice would name; empty when there is none
     */
    record Vendor(String name, String vatId, String systemId, String belongsTo, String currency, String costCentre) {}

    /** A flat fee of a document with one line; quantity and price stay blank. */
    static InvoiceRow fee(String invoiceNo, LocalDate issued, Vendor vendor, String category, String text, String net) {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                "invoice",
                1,
                text,
                category,
                "",
                "",
                "",
                new BigDecimal(net),
                null,
                null,
                "",
                "");
    }

    /** A line of so many units at a price; the net amount is their product, rounded half up to cents. */
    InvoiceRow units(long quantity, String unit, BigDecimal price) {
        BigDecimal product = price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                documentType,
                lineNo,
                description,
                category,
                Long.toString(quantity),
                unit,
                price.toPlainString(),
                product,
                from,
                to,
                original,
                oneOff);
    }

    /** The same with this amount, rounded half up to cents. */
    InvoiceRow net(double amount) {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                documentType,
                lineNo,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                UsageBills.cents(amount),
                from,
                to,
                original,
                oneOff);
    }

    InvoiceRow text(String pool, String words) {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                documentType,
                lineNo,
                words,
                pool,
                quantity,
                unit,
                unitPrice,
                net,
                from,
                to,
                original,
                oneOff);
    }

    InvoiceRow line(int number) {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                documentType,
                number,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                net,
                from,
                to,
                original,
                oneOff);
    }

    InvoiceRow service(LocalDate start, LocalDate end) {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                documentType,
                lineNo,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                net,
                start,
                end,
                original,
                oneOff);
    }

    InvoiceRow month(YearMonth month) {
        return service(month.atDay(1), month.atEndOfMonth());
    }

    InvoiceRow once() {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                documentType,
                lineNo,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                net,
                from,
                to,
                original,
                "true");
    }

    /** A credit note; {@code of} is the number it corrects, or empty when the vendor does not say. */
    InvoiceRow credit(String of) {
        return new InvoiceRow(
                invoiceNo,
                issued,
                vendor,
                "credit_note",
                lineNo,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                net,
                from,
                to,
                of,
                oneOff);
    }

    List<String> cells() {
        return List.of(
                invoiceNo,
                issued.toString(),
                vendor.name(),
                vendor.vatId(),
                vendor.systemId(),
                Integer.toString(lineNo),
                documentType,
                description,
                category,
                quantity,
                unit,
                unitPrice,
                net.toPlainString(),
                vendor.currency(),
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString(),
                original,
                oneOff,
                vendor.costCentre());
    }
}
