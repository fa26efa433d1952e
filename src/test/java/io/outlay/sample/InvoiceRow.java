package io.outlay.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the canonical table invoices.
 *
 * @param values column → text; a column without a value is a blank cell
 */
record InvoiceRow(Vendor vendor, Map<String, String> values) {
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

    InvoiceRow {
        values = Map.copyOf(values);
    }

    /** The first line of an invoice, of which amount and service are still to be said. */
    static InvoiceRow of(Vendor vendor, String invoiceNo, LocalDate issued) {
        return new InvoiceRow(
                vendor,
                Map.of(
                        "invoice_no", invoiceNo,
                        "issue_date", issued.toString(),
                        "vendor", vendor.name(),
                        "vendor_id", vendor.vatId(),
                        "system_id", vendor.systemId(),
                        "line_no", "1",
                        "document_type", "invoice",
                        "currency", vendor.currency(),
                        "cost_centre", vendor.costCentre()));
    }

    InvoiceRow line(int number) {
        return with("line_no", Integer.toString(number));
    }

    InvoiceRow says(String category, String description) {
        return with("category", category).with("description", description);
    }

    InvoiceRow net(BigDecimal amount) {
        return with("net_amount", amount.toPlainString());
    }

    /** So many units at a price; the net amount is their product, rounded half up to cents. */
    InvoiceRow units(long quantity, String unit, BigDecimal price) {
        return with("quantity", Long.toString(quantity))
                .with("unit", unit)
                .with("unit_price", price.toPlainString())
                .net(price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP));
    }

    InvoiceRow service(LocalDate first, LocalDate last) {
        return with("service_start", first.toString()).with("service_end", last.toString());
    }

    InvoiceRow service(YearMonth month) {
        return service(month.atDay(1), month.atEndOfMonth());
    }

    InvoiceRow once() {
        return with("one_off", "true");
    }

    /** A credit note that does not say what it corrects. */
    InvoiceRow credit() {
        return with("document_type", "credit_note");
    }

    InvoiceRow creditOf(String invoiceNo) {
        return credit().with("original_invoice_no", invoiceNo);
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    String invoiceNo() {
        return value("invoice_no");
    }

    int lineNo() {
        return Integer.parseInt(value("line_no"));
    }

    LocalDate issued() {
        return LocalDate.parse(value("issue_date"));
    }

    BigDecimal net() {
        return new BigDecimal(value("net_amount"));
    }

    Optional<LocalDate> serviceStart() {
        return Optional.ofNullable(values.get("service_start")).map(LocalDate::parse);
    }

    Optional<LocalDate> serviceEnd() {
        return Optional.ofNullable(values.get("service_end")).map(LocalDate::parse);
    }

    private InvoiceRow with(String column, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(column, value);
        return new InvoiceRow(vendor, changed);
    }
}
