package io.outlay.sample;

import static io.outlay.sample.InvoiceRow.fee;
import static io.outlay.sample.ShopCalendar.calendarYear;
import static io.outlay.sample.ShopCalendar.contractYear;

import io.outlay.sample.InvoiceRow.Vendor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Bills that owe nothing to volume: monthly plans, quarters and years paid ahead, with the escalator of their contract. */
final class FlatBills {
    private static final BigDecimal ESCALATOR = new BigDecimal("1.03");

    private final List<InvoiceRow> rows = new ArrayList<>();

    FlatBills(long seed) {
        addYears();
        ShopRandom random = new ShopRandom(seed, "fit_finder");
        for (YearMonth month : ShopCalendar.months()) {
            if (ShopCalendar.index(month) % 3 == 0) {
                addQuarter(month);
            }
            addPlans(month);
            addSeats(month);
            addHosting(month, random);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    /** A price after so many renewals at +3 %, rounded half up to cents once. */
    static BigDecimal escalated(String price, int renewals) {
        return new BigDecimal(price).multiply(ESCALATOR.pow(renewals)).setScale(2, RoundingMode.HALF_UP);
    }

    private void addYears() {
        for (int year = 0; year <= 3; year++) {
            LocalDate start = LocalDate.of(2023 + year, 10, 1);
            rows.add(fee(
                            "SPL-" + start.getYear() + "-0417",
                            start,
                            ShopVendors.ANALYTICS,
                            "licence",
                            "Sporlys Professional, annual licence, up to 12 million sessions",
                            escalated("13800.00", year).toPlainString())
                    .service(start, start.plusYears(1).minusDays(1)));
        }
        rows.add(fee(
                        "PA-23-1180",
                        LocalDate.of(2023, 10, 2),
                        ShopVendors.PIM,
                        "licence",
                        "Product archive, pro rata to year-end",
                        "5825.00")
                .service(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31)));
        for (int year = 1; year <= 3; year++) {
            LocalDate start = LocalDate.of(2023 + year, 1, 1);
            rows.add(fee(
                            "PA-" + (23 + year) + "-0031",
                            start.plusDays(7),
                            ShopVendors.PIM,
                            "licence",
                            "Product archive, annual licence, 25,000 products",
                            escalated("23300.00", year).toPlainString())
                    .service(start, start.plusYears(1).minusDays(1)));
        }
    }

    private void addQuarter(YearMonth month) {
        String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
        LocalDate end = month.plusMonths(2).atEndOfMonth();
        int year = calendarYear(month);
        String erp = "FB" + quarter.replace("-", "");
        LocalDate issued = month.atDay(2);
        rows.add(fee(
                        erp,
                        issued,
                        ShopVendors.ERP,
                        "licence",
                        "Fjordbok ERP, 85 named users, " + quarter,
                        escalated("24650.00", year).toPlainString())
                .service(month.atDay(1), end));
        rows.add(fee(
                        erp,
                        issued,
                        ShopVendors.ERP,
                        "support",
                        "Application support, " + quarter,
                        escalated("7350.00", year).toPlainString())
                .service(month.atDay(1), end)
                .line(2));
        String wms = "LL-" + quarter;
        rows.add(fee(
                        wms,
                        issued,
                        ShopVendors.WMS,
                        "licence",
                        "Warehouse management, one site, " + quarter,
                        escalated("11900.00", year).toPlainString())
                .service(month.atDay(1), end));
        rows.add(fee(wms, issued, ShopVendors.WMS, "licence", "Handheld clients", "0.00")
                .service(month.atDay(1), end)
                .line(2)
                .units(32, "device", escalated("84.00", year)));
    }

    private void addPlans(YearMonth month) {
        int year = contractYear(month);
        plan(month, ShopVendors.SHOPIFY, "SH", "Shopify Plus, platform subscription", escalated("2300.00", year));
        plan(month, ShopVendors.SEARCH, "FR-B", "Search, business plan", escalated("1650.00", year));
        plan(month, ShopVendors.PEAK, "KP", "Waiting room and edge cache, base fee", escalated("620.00", year));
        plan(month, ShopVendors.GATEWAY, "PV", "Gateway, support subscription, 4 nodes", escalated("1390.00", year));
    }

    private void plan(YearMonth month, Vendor vendor, String prefix, String text, BigDecimal price) {
        String category = vendor == ShopVendors.GATEWAY ? "support" : "licence";
        rows.add(fee(number(prefix, month), month.atDay(1), vendor, category, text, price.toPlainString())
                .month(month));
    }

    private void addSeats(YearMonth month) {
        LocalDate first = month.atDay(1);
        String desk = number("SB", month);
        rows.add(fee(desk, first, ShopVendors.HELPDESK, "licence", "Agent seats, Team plan", "0.00")
                .month(month)
                .units(42, "seat", new BigDecimal("79.00")));
        rows.add(fee(desk, first, ShopVendors.HELPDESK, "licence", "Knowledge base and chat add-on", "420.00")
                .month(month)
                .line(2));
        // Without a service period: the issue month is the month of service.
        int year = contractYear(month);
        String bi = number("E04", month);
        rows.add(fee(bi, month.atDay(4), ShopVendors.POWER_BI, "licence", "Power BI Pro, per user", "0.00")
                .units(46, "seat", escalated("9.40", year)));
        rows.add(fee(
                        bi,
                        month.atDay(4),
                        ShopVendors.POWER_BI,
                        "hosting",
                        "Power BI capacity, reserved",
                        escalated("735.00", year).toPlainString())
                .line(2));
        rows.add(fee(
                        number("47", month),
                        month.atDay(1),
                        ShopVendors.GMAIL,
                        "licence",
                        "Google Workspace, Gmail mailboxes",
                        "0.00")
                .units(38, "seat", new BigDecimal("7.20")));
    }

    private void addHosting(YearMonth month, ShopRandom random) {
        double growth = StrictMath.pow(1.02, ShopCalendar.index(month) / 12.0);
        long hours = StrictMath.round(10_400 * growth * random.noise(0.02));
        rows.add(fee(
                        number("SKY", month),
                        month.plusMonths(1).atDay(2),
                        ShopVendors.HOSTING,
                        "hosting",
                        "Container hosting, project fit-finder",
                        "0.00")
                .month(month)
                .units(hours, "vCPU hour", new BigDecimal("0.098")));
    }

    static String number(String prefix, YearMonth month) {
        return prefix + "-" + month.getYear() + (month.getMonthValue() < 10 ? "0" : "") + month.getMonthValue();
    }
}
