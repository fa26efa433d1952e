package io.outlay.sample;

import io.outlay.sample.InvoiceRow.Vendor;
import io.outlay.sample.ShopTables.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Invoices as they lie about: exports of accounts payable, statements of usage, and a workbook beside the contracts. */
final class InvoiceFiles {
    /** The exports of accounts payable before and after the close of August overlap in this day. */
    static final LocalDate OVERLAP = LocalDate.of(2026, 9, 3);

    /** This invoice stands in a statement with its lines, and in accounts payable with its total alone. */
    static final String TWICE = "KAN-202603";

    private static final Set<Vendor> WORKBOOK =
            Set.of(ShopVendors.ANALYTICS, ShopVendors.PIM, ShopVendors.ERP, ShopVendors.WMS);
    private static final Set<Vendor> STATEMENTS =
            Set.of(ShopVendors.PAYMENTS, ShopVendors.MARKETPLACES, ShopVendors.TRACKING, ShopVendors.PHONE);
    private static final List<String> STATEMENT_COLUMNS = List.of(
            "vendor",
            "invoice_no",
            "line_no",
            "issue_date",
            "document_type",
            "service_start",
            "service_end",
            "description",
            "category",
            "quantity",
            "unit",
            "unit_price",
            "net_amount",
            "currency");

    private final List<InvoiceRow> invoices;
    private final Map<String, byte[]> files = new TreeMap<>();

    /** @param invoices every line once, by day of issue */
    InvoiceFiles(List<InvoiceRow> invoices) {
        this.invoices = invoices;
        payables("2023", "2023-01-01", "2023-12-31");
        payables("2024", "2024-01-01", "2024-12-31");
        payables("2025", "2025-01-01", "2025-12-31");
        payables("2026-h1", "2026-01-01", "2026-06-30");
        payables("2026-q3", "2026-07-01", OVERLAP.toString());
        payables("2026-10", OVERLAP.toString(), "2026-10-31");
        for (int year = 2023; year <= 2026; year++) {
            statements(year);
        }
        files.put(
                "inbox/contracts/prepaid-licences.xlsx",
                ShopTables.xlsx(
                        new Sheet(
                                "Invoices",
                                InvoiceRow.HEADER,
                                cells(InvoiceRow.HEADER, row -> WORKBOOK.contains(row.vendor()))),
                        new Sheet("Contracts", ShopContracts.HEADER, ShopContracts.rows())));
    }

    /** Path inside the workspace → content. */
    Map<String, byte[]> files() {
        return files;
    }

    private void payables(String name, String first, String last) {
        Predicate<InvoiceRow> issued = row ->
                !row.issued().isBefore(LocalDate.parse(first)) && !row.issued().isAfter(LocalDate.parse(last));
        List<List<String>> rows = new ArrayList<>(cells(
                InvoiceRow.HEADER,
                issued.and(row -> !WORKBOOK.contains(row.vendor()) && !STATEMENTS.contains(row.vendor()))));
        InvoiceRow again = total(TWICE);
        if (issued.test(again)) {
            rows.add(InvoiceRow.HEADER.stream().map(again::value).toList());
        }
        files.put("inbox/payables/ap-" + name + ".csv", ShopTables.csv(',', InvoiceRow.HEADER, rows));
    }

    /** An invoice as accounts payable books it: the vendor spelled in its own way, and one line with the total. */
    private InvoiceRow total(String invoiceNo) {
        List<InvoiceRow> lines = invoices.stream()
                .filter(row -> row.invoiceNo().equals(invoiceNo))
                .toList();
        InvoiceRow first = lines.get(0);
        Vendor spelled = new Vendor("KANALO LIMITED", first.vendor().vatId(), "", "marketplace_hub", "GBP", "4200");
        return InvoiceRow.of(spelled, invoiceNo, first.issued())
                .says("usage", "Marketplaces, see statement")
                .net(lines.stream().map(InvoiceRow::net).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void statements(int year) {
        byte[] csv = ShopTables.csv(
                ';',
                STATEMENT_COLUMNS,
                cells(
                        STATEMENT_COLUMNS,
                        row -> STATEMENTS.contains(row.vendor()) && row.issued().getYear() == year));
        files.put("inbox/statements/usage-statements-" + year + ".csv", ShopTables.withMark(csv));
    }

    private List<List<String>> cells(List<String> columns, Predicate<InvoiceRow> which) {
        return invoices.stream()
                .filter(which)
                .map(row -> columns.stream().map(row::value).toList())
                .toList();
    }
}
