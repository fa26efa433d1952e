package io.outlay.sample;

import static io.outlay.sample.ShopPrices.number;
import static io.outlay.sample.ShopPrices.renewed;

import io.outlay.sample.InvoiceRow.Vendor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Bills that owe nothing to volume: monthly plans, quarters and years paid ahead, with their contract's escalator. */
final class FlatBills {
    private final List<InvoiceRow> rows = new ArrayList<>();

    FlatBills(long seed) {
        ShopRandom hosting = new ShopRandom(seed, "fit_finder");
        addAnalytics();
        addProductData();
        for (YearMonth month : ShopCalendar.months()) {
            if (ShopCalendar.index(month) % 3 == 0) {
                addQuarter(month);
            }
            addPlans(month);
            addSeats(month);
            addHosting(month, hosting);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    /** The year from October 2026 is billed on its first day: it waits in the inbox when September is closed. */
    private void addAnalytics() {
        for (int year = 0; year <= 3; year++) {
            LocalDate start = LocalDate.of(2023 + year, 10, 1);
            rows.add(InvoiceRow.of(ShopVendors.ANALYTICS, "SPL-" + start.getYear() + "-0417", start)
                    .says("licence", "Sporlys Professional, annual licence, up to 12 million sessions")
                    .net(renewed("13800.00", year))
                    .service(start, start.plusYears(1).minusDays(1)));
        }
    }

    private void addProductData() {
        LocalDate first = ShopCalendar.FIRST.atDay(1);
        rows.add(InvoiceRow.of(ShopVendors.PIM, "PA-23-1180", first.plusDays(1))
                .says("licence", "Product archive, pro rata to year-end")
                .net(new BigDecimal("5825.00"))
                .service(first, LocalDate.of(2023, 12, 31)));
        for (int year = 1; year <= 3; year++) {
            LocalDate start = LocalDate.of(2023 + year, 1, 1);
            rows.add(InvoiceRow.of(ShopVendors.PIM, "PA-" + (23 + year) + "-0031", start.plusDays(7))
                    .says("licence", "Product archive, annual licence, 25,000 products")
                    .net(renewed("23300.00", year))
                    .service(start, start.plusYears(1).minusDays(1)));
        }
    }

    private void addQuarter(YearMonth month) {
        String quarter = month.getYear() + " Q" + (month.getMonthValue() + 2) / 3;
        int year = ShopCalendar.calendarYear(month);
        InvoiceRow erp = quarter(ShopVendors.ERP, "FB", month);
        rows.add(erp.says("licence", "Fjordbok ERP, 85 named users, " + quarter).net(renewed("24650.00", year)));
        rows.add(erp.line(2).says("support", "Application support, " + quarter).net(renewed("7350.00", year)));
        InvoiceRow wms = quarter(ShopVendors.WMS, "LL", month);
        rows.add(wms.says("licence", "Warehouse management, one site, " + quarter)
                .net(renewed("11900.00", year)));
        rows.add(wms.line(2).says("licence", "Handheld clients").units(32, "device", renewed("84.00", year)));
    }

    private static InvoiceRow quarter(Vendor vendor, String prefix, YearMonth month) {
        return InvoiceRow.of(vendor, number(prefix, month), month.atDay(2))
                .service(month.atDay(1), month.plusMonths(2).atEndOfMonth());
    }

    private void addPlans(YearMonth month) {
        int year = ShopCalendar.contractYear(month);
        rows.add(plan(ShopVendors.SHOPIFY, "SH", month)
                .says("licence", "Shopify Plus, platform subscription")
                .net(renewed("2300.00", year)));
        rows.add(plan(ShopVendors.SEARCH, "FR-B", month)
                .says("licence", "Search, business plan")
                .net(renewed("1650.00", year)));
        rows.add(plan(ShopVendors.PEAK, "KP", month)
                .says("licence", "Waiting room and edge cache, base fee")
                .net(renewed("620.00", year)));
        rows.add(plan(ShopVendors.GATEWAY, "PV", month)
                .says("support", "Gateway, support subscription, 4 nodes")
                .net(renewed("1390.00", year)));
        InvoiceRow desk = plan(ShopVendors.HELPDESK, "SB", month);
        rows.add(desk.says("licence", "Agent seats, Team plan").units(42, "seat", new BigDecimal("79.00")));
        rows.add(desk.line(2).says("licence", "Knowledge base and chat add-on").net(new BigDecimal("420.00")));
    }

    private static InvoiceRow plan(Vendor vendor, String prefix, YearMonth month) {
        return InvoiceRow.of(vendor, number(prefix, month), month.atDay(1)).service(month);
    }

    /** Without a service period: the month of issue is the month of service. */
    private void addSeats(YearMonth month) {
        int year = ShopCalendar.contractYear(month);
        InvoiceRow reports = InvoiceRow.of(ShopVendors.POWER_BI, number("E04", month), month.atDay(4));
        rows.add(reports.says("licence", "Power BI Pro, per user").units(46, "seat", renewed("9.40", year)));
        rows.add(reports.line(2).says("hosting", "Power BI capacity, reserved").net(renewed("735.00", year)));
        rows.add(InvoiceRow.of(ShopVendors.GMAIL, number("47", month), month.atDay(1))
                .says("licence", "Google Workspace, Gmail mailboxes")
                .units(38, "seat", new BigDecimal("7.20")));
    }

    private void addHosting(YearMonth month, ShopRandom random) {
        double growth = StrictMath.pow(1.02, ShopCalendar.index(month) / 12.0);
        long hours = StrictMath.round(10_400 * growth * random.noise(0.02));
        rows.add(InvoiceRow.of(
                        ShopVendors.HOSTING,
                        number("SKY", month),
                        month.plusMonths(1).atDay(2))
                .service(month)
                .says("hosting", "Container hosting, project fit-finder")
                .units(hours, "vCPU hour", new BigDecimal("0.098")));
    }
}
