package io.outlay.sample;

import io.outlay.sample.ShopTables.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that lies in the sample's inbox. */
final class ShopInbox {
    private final Map<String, byte[]> files = new TreeMap<>();

    ShopInbox(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        files.putAll(new InvoiceFiles(invoices(seed, business)).files());
        files.putAll(new FigureFiles(business, new ShopUsage(seed, business)).files());
        files.putAll(new WorkFiles(new ShopEffort(seed)).files());
        addPlans();
        files.putAll(ShopScenarios.files());
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
        all.addAll(new SubscriptionBills(business).rows());
        all.addAll(new UsageBills(seed, business).rows());
        all.addAll(new CloudBills(seed, business).rows());
        all.addAll(new RisingBills(seed).rows());
        all.addAll(SpecialBills.rows());
        all.sort(Comparator.comparing(InvoiceRow::issued)
                .thenComparing(row -> row.vendor().name())
                .thenComparing(InvoiceRow::invoiceNo)
                .thenComparing(InvoiceRow::lineNo));
        return List.copyOf(all);
    }

    private void addPlans() {
        files.put(
                "inbox/plans/budgets.xlsx",
                ShopTables.xlsx(
                        new Sheet("2025", ShopBudgets.HEADER, ShopBudgets.rows(2025)),
                        new Sheet("2026", ShopBudgets.HEADER, ShopBudgets.rows(2026))));
        files.put(
                "inbox/plans/integrations.csv",
                ShopTables.csv(';', ShopConnections.INTEGRATION_HEADER, ShopConnections.integrations()));
        files.put(
                "inbox/plans/allocations.csv",
                ShopTables.csv(',', ShopConnections.ALLOCATION_HEADER, ShopConnections.allocations()));
    }
}
