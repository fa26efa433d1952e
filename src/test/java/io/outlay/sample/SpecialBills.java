package io.outlay.sample;

import static io.outlay.sample.InvoiceRow.fee;

import java.time.LocalDate;
import java.util.List;

/** What makes bookkeeping harder than a sum: a project, credits with and without a reference, vendors nobody knows. */
final class SpecialBills {
    private SpecialBills() {}

    static List<InvoiceRow> rows() {
        return List.of(
                project(
                        "PA-25-1207",
                        LocalDate.of(2025, 11, 28),
                        "Remodelling of product data, first part",
                        "15400.00"),
                project("PA-26-0212", LocalDate.of(2026, 2, 27), "Remodelling of product data, acceptance", "23000.00"),
                training("LL-T-118", LocalDate.of(2025, 3, 12), "Training for shift leaders, two days", "3650.00"),
                training("LL-C-021", LocalDate.of(2025, 4, 9), "Training cancelled", "-3650.00")
                        .credit(""),
                // Names its invoice, has no period of its own.
                fee(
                                "E04-C-2025051",
                                LocalDate.of(2025, 5, 19),
                                ShopVendors.POWER_BI,
                                "licence",
                                "Power BI Pro, 8 seats billed too many",
                                "-77.44")
                        .credit("E04-202504"),
                fee(
                                "SH-C-3307",
                                LocalDate.of(2026, 6, 16),
                                ShopVendors.SHOPIFY,
                                "licence",
                                "Service credit, interruption in May",
                                "-240.00")
                        .credit("SH-202605"),
                // Names nothing and equals nothing.
                fee(
                                "PS-G-009",
                                LocalDate.of(2026, 3, 20),
                                ShopVendors.TRACKING,
                                "usage",
                                "Goodwill for delayed messages",
                                "-185.00")
                        .credit(""),
                domains("NN-2024-5521", LocalDate.of(2024, 2, 6), "01.02.2024–31.01.2025", "1090.00"),
                domains("NN-2025-6104", LocalDate.of(2025, 2, 5), "01.02.2025–31.01.2026", "1125.00"),
                domains("NN-2026-6877", LocalDate.of(2026, 2, 5), "01.02.2026–31.01.2027", "1160.00"),
                pictures("BV-1207", LocalDate.of(2024, 5, 14)),
                pictures("BV-1391", LocalDate.of(2025, 5, 13)),
                pictures("BV-1502", LocalDate.of(2026, 5, 12)));
    }

    private static InvoiceRow project(String invoiceNo, LocalDate issued, String text, String net) {
        return fee(invoiceNo, issued, ShopVendors.PIM, "implementation", text, net)
                .service(issued.withDayOfMonth(1), issued);
    }

    private static InvoiceRow training(String invoiceNo, LocalDate issued, String text, String net) {
        return fee(invoiceNo, issued, ShopVendors.WMS, "training", text, net).once();
    }

    private static InvoiceRow domains(String invoiceNo, LocalDate issued, String period, String net) {
        return fee(invoiceNo, issued, ShopVendors.DOMAINS, "services", "Domains and certificates " + period, net);
    }

    private static InvoiceRow pictures(String invoiceNo, LocalDate issued) {
        return fee(
                invoiceNo, issued, ShopVendors.PICTURES, "services", "Picture licences, spring collection", "480.00");
    }
}
