package io.outlay.sample;

import io.outlay.sample.InvoiceRow.Vendor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What makes bookkeeping harder than a sum: a project, credits with and without a reference, vendors nobody knows. */
final class SpecialBills {
    /** The shop's subscription for June 2026 is billed once more under this number. */
    static final String DUPLICATE = "SH-20260618";

    /** In this bill seats are charged that nobody ordered, on a line of its own. */
    static final String OVERCHARGED = "OPG-202606";

    private SpecialBills() {}

    static List<InvoiceRow> rows() {
        return List.of(
                project(
                        bill(ShopVendors.PIM, "PA-25-1207", "2025-11-28", "15400.00"),
                        "Remodelling of product data, first part"),
                project(
                        bill(ShopVendors.PIM, "PA-26-0212", "2026-02-27", "23000.00"),
                        "Remodelling of product data, acceptance"),
                // The credit names no invoice, and only one has its amount.
                bill(ShopVendors.WMS, "LL-T-118", "2025-03-12", "3650.00")
                        .says("training", "Training for shift leaders, two days")
                        .service(LocalDate.of(2025, 3, 12), LocalDate.of(2025, 3, 13))
                        .once(),
                bill(ShopVendors.WMS, "LL-C-021", "2025-04-09", "-3650.00")
                        .says("training", "Training cancelled")
                        .once()
                        .credit(),
                // These name their invoice and have no period of their own.
                bill(ShopVendors.POWER_BI, "E04-C-2025051", "2025-05-19", "-77.44")
                        .says("licence", "Power BI Pro, 8 seats billed too many")
                        .creditOf("E04-202504"),
                bill(ShopVendors.SHOPIFY, "SH-C-3307", "2026-06-16", "-240.00")
                        .says("licence", "Service credit, interruption in May")
                        .creditOf("SH-202605"),
                project(
                        bill(ShopVendors.GIFT_CARDS, "GK-S-26014", "2026-04-30", "64000.00"),
                        "Set-up and connection to the shop"),
                bill(ShopVendors.DATA_PLATFORM, "DSJ-C-0091", "2025-10-14", "-412.60")
                        .says("hosting", "Warehouse compute, hours charged twice")
                        .creditOf("DSJ-202508"),
                bill(ShopVendors.FEED, "FL-C-118", "2026-02-11", "-107.52")
                        .says("licence", "Two feeds returned in January")
                        .creditOf("FL-202601"),
                bill(ShopVendors.SHOPIFY, DUPLICATE, "2026-06-18", "2440.07")
                        .says("licence", "Shopify Plus, platform subscription")
                        .service(YearMonth.of(2026, 6)),
                InvoiceRow.of(ShopVendors.PROJECTS, OVERCHARGED, LocalDate.of(2026, 6, 1))
                        .line(2)
                        .service(YearMonth.of(2026, 6))
                        .says("licence", "Members, standard plan, adjustment")
                        .units(45, "seat", new BigDecimal("11.00")),
                // This one names nothing and equals nothing.
                bill(ShopVendors.TRACKING, "PS-G-009", "2026-03-20", "-185.00")
                        .says("usage", "Goodwill for delayed messages")
                        .credit(),
                domains("NN-2024-5521", "2024-02-06", "01.02.2024–31.01.2025", "1090.00"),
                domains("NN-2025-6104", "2025-02-05", "01.02.2025–31.01.2026", "1125.00"),
                domains("NN-2026-6877", "2026-02-05", "01.02.2026–31.01.2027", "1160.00"),
                pictures("BV-1207", "2024-05-14"),
                pictures("BV-1391", "2025-05-13"),
                pictures("BV-1502", "2026-05-12"));
    }

    private static InvoiceRow project(InvoiceRow bill, String text) {
        return bill.says("implementation", text).service(bill.issued().withDayOfMonth(1), bill.issued());
    }

    /** The period of service stands in words only. */
    private static InvoiceRow domains(String invoiceNo, String issued, String period, String net) {
        return bill(ShopVendors.DOMAINS, invoiceNo, issued, net).says("services", "Domains and certificates " + period);
    }

    private static InvoiceRow pictures(String invoiceNo, String issued) {
        return bill(ShopVendors.PICTURES, invoiceNo, issued, "480.00")
                .says("services", "Picture licences, spring collection");
    }

    private static InvoiceRow bill(Vendor vendor, String invoiceNo, String issued, String net) {
        return InvoiceRow.of(vendor, invoiceNo, LocalDate.parse(issued)).net(new BigDecimal(net));
    }
}
