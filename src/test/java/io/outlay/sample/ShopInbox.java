package io.outlay.sample;

import io.outlay.sample.InvoiceRow.Vendor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How the sample's invoices and figures lie about in its inbox: by source, by year, by quarter, with one overlap. */
final class ShopInbox {
    /** The exports of accounts payable before and after the close of August overlap in this day. */
    static final LocalDate OVERLAP = LocalDate.of(2026, 9, 3);

    private static final Set<Vendor> WORKBOOK =
            Set.of(ShopVendors.ANALYTICS, ShopVendors.PIM, ShopVendors.ERP, ShopVendors.WMS);
    private static final Set<Vendor> STATEMENTS =
            Set.of(ShopVendors.PAYMENTS, ShopVendors.MARKETPLACES, ShopVendors.TRACKING);
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

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<InvoiceRow> invoices;

    ShopInbox(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        invoices = invoices(seed, business);
        addInvoices();
        addBusiness(business);
        files.put(
                "inbox/fx/eurofxref-hist.csv",
                (String.join("\n", ShopRates.lines(seed)) + "\n").getBytes(StandardCharsets.UTF_8));
        files.put(
                "inbox/aliases.csv",
                ShopTables.csv(',', List.of("billing_name", "system_id", "valid_from"), ShopRegister.aliases()));
    }

    /** Path inside the workspace → content. */
    Map<String, byte[]> files() {
        return files;
    }

    /** Every line once, by day of issue: what the books are to hold. */
    static List<InvoiceRow> invoices(long seed, ShopBusiness business) {
        List<InvoiceRow> all = new ArrayList<>(new FlatBills(seed).rows());
        all.addAll(new UsageBills(seed, business).rows());
        all.addAll(new RisingBills(seed).rows());
        all.addAll(SpecialBills.rows());
        all.sort(Comparator.comparing(InvoiceRow::issued)
                .thenComparing(row -> row.vendor().name())
                .thenComparing(InvoiceRow::invoiceNo)
                .thenComparing(InvoiceRow::lineNo));
        return List.copyOf(all);
    }

    private void addInvoices() {
        payables("2023", "2023-01-01", "2023-12-31");
        payables("2024", "2024-01-01", "2024-12-31");
        payables("2025", "2025-01-01", "2025-12-31");
        payables("2026-h1", "2026-01-01", "2026-06-30");
        payables("2026-q3", "2026-07-01", OVERLAP.toString());
        payables("2026-10", OVERLAP.toString(), "2026-10-31");
        for (int year = 2023; year <= 2026; year++) {
            int of = year;
            byte[] csv = ShopTables.csv(
                    ';',
                    STATEMENT_COLUMNS,
                    cells(
                            STATEMENT_COLUMNS,
                            row -> STATEMENTS.contains(row.vendor())
                                    && row.issued().getYear() == of));
            files.put("inbox/statements/usage-statements-" + year + ".csv", ShopTables.withMark(csv));
        }
        files.put(
                "inbox/contracts/prepaid-licences.xlsx",
                ShopTables.xlsx(
                        "Invoices",
                        InvoiceRow.HEADER,
                        cells(InvoiceRow.HEADER, row -> WORKBOOK.contains(row.vendor()))));
    }

    private void payables(String name, String first, String last) {
        List<List<String>> rows = cells(
                InvoiceRow.HEADER,
                row -> !WORKBOOK.contains(row.vendor())
                        && !STATEMENTS.contains(row.vendor())
                        && !row.issued().isBefore(LocalDate.parse(first))
                        && !row.issued().isAfter(LocalDate.parse(last)));
        files.put("inbox/payables/ap-" + name + ".csv", ShopTables.csv(',', InvoiceRow.HEADER, rows));
    }

    private List<List<String>> cells(List<String> columns, Predicate<InvoiceRow> which) {
        return invoices.stream()
                .filter(which)
                .map(row -> columns.stream().map(row::value).toList())
                .toList();
    }

    private void addBusiness(ShopBusiness business) {
        List<String> daily = List.of("date", "metric", "value", "currency");
        for (int year = 2023; year <= 2026; year++) {
            List<List<String>> rows = new ArrayList<>();
            for (Map.Entry<LocalDate, Long> day : business.ordersByDay().entrySet()) {
                if (day.getKey().getYear() == year) {
                    String date = day.getKey().toString();
                    rows.add(List.of(date, "orders", day.getValue().toString(), ""));
                    rows.add(List.of(
                            date,
                            "net_revenue",
                            business.revenueByDay().get(day.getKey()).toPlainString(),
                            "EUR"));
                }
            }
            files.put("inbox/business/shop-daily-" + year + ".csv", ShopTables.csv(',', daily, rows));
        }
        List<List<String>> monthly = new ArrayList<>();
        for (YearMonth month : ShopCalendar.months()) {
            business.byMonth().forEach((metric, values) -> addMonth(monthly, month, metric, values.get(month)));
        }
        files.put(
                "inbox/business/monthly-figures.csv",
                ShopTables.csv(';', List.of("metric", "date", "channel", "value"), monthly));
    }

    /** Orders of the channels come as one row for each marketplace; the rows of a file add up. */
    private static void addMonth(List<List<String>> rows, YearMonth month, String metric, long value) {
        if (metric.equals("channel_orders")) {
            long north = value * 3 / 5;
            rows.add(List.of(metric, month.toString(), "Marketplace North", Long.toString(north)));
            rows.add(List.of(metric, month.toString(), "Marketplace West", Long.toString(value - north)));
        } else {
            rows.add(List.of(metric, month.toString(), "", Long.toString(value)));
        }
    }
}
