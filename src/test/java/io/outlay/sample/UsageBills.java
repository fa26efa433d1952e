package io.outlay.sample;

import static io.outlay.sample.ShopPrices.cents;
import static io.outlay.sample.ShopPrices.number;

import io.outlay.sample.InvoiceRow.Vendor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Bills that follow the business at constant prices: in arrears, issued on the third of the month after. */
final class UsageBills {
    /** The requests of August 2026 are billed after the books of August are closed. */
    static final String LATE_INVOICE = "FR-R-202608";

    private static final LocalDate LATE_ISSUED = LocalDate.of(2026, 9, 18);
    private static final double DOLLARS_PER_EURO = 1.09;

    private final List<InvoiceRow> rows = new ArrayList<>();
    private final ShopBusiness business;

    UsageBills(long seed, ShopBusiness business) {
        this.business = business;
        ShopRandom random = new ShopRandom(seed, "usage");
        ShopRandom calls = new ShopRandom(seed, "phone");
        for (YearMonth month : ShopCalendar.months()) {
            addRevenueShares(month, random);
            addPerUnit(month, random);
            addSearch(month, random);
            addPeak(month, random);
            addCalls(month, calls);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    private void addRevenueShares(YearMonth month, ShopRandom random) {
        double revenue = business.value("net_revenue", month);
        rows.add(arrears(ShopVendors.SHOPIFY, "SH-V", month)
                .says("usage", "Variable platform fee, 0.22 % of revenue processed")
                .net(cents(revenue * 0.0022 * DOLLARS_PER_EURO * random.noise(0.008))));
        InvoiceRow statement = arrears(ShopVendors.PAYMENTS, "BP", month);
        rows.add(statement
                .says("usage", "Transaction fees")
                .units(count("orders", month), "order", new BigDecimal("0.17")));
        rows.add(statement
                .line(2)
                .says("usage", "Acquiring, blended rate 0.62 %")
                .net(cents(revenue * 0.0062 * random.noise(0.008))));
    }

    private void addPerUnit(YearMonth month, ShopRandom random) {
        InvoiceRow channels = arrears(ShopVendors.MARKETPLACES, "KAN", month);
        rows.add(channels.says("usage", "Orders routed from marketplaces")
                .units(count("channel_orders", month), "order", new BigDecimal("0.42")));
        rows.add(channels.line(2)
                .says("usage", "Listing synchronisation, two marketplaces")
                .net(new BigDecimal("150.00")));
        long tracked = StrictMath.round(count("parcels", month) * 0.97 * random.noise(0.008));
        rows.add(arrears(ShopVendors.TRACKING, "PS", month)
                .says("usage", "Følgemelding per parcel")
                .units(tracked, "parcel", new BigDecimal("0.065")));
    }

    private void addSearch(YearMonth month, ShopRandom random) {
        long thousands = StrictMath.round(count("sessions", month) * 0.9 / 1000 * random.noise(0.01));
        String invoiceNo = number("FR-R", month);
        LocalDate issued = invoiceNo.equals(LATE_INVOICE)
                ? LATE_ISSUED
                : month.plusMonths(1).atDay(3);
        rows.add(InvoiceRow.of(ShopVendors.SEARCH, invoiceNo, issued)
                .service(month)
                .says("usage", "Search requests above plan")
                .units(thousands, "1000 requests", new BigDecimal("1.20")));
    }

    /** The surge of the season: nothing but the base fee in the other ten months. */
    private void addPeak(YearMonth month, ShopRandom random) {
        if (month.getMonthValue() < 11) {
            return;
        }
        String price = month.getMonthValue() == 11 ? "8400.00" : "4300.00";
        double surge =
                ShopPrices.renewed(price, ShopCalendar.calendarYear(month)).doubleValue();
        rows.add(arrears(ShopVendors.PEAK, "KP-S", month)
                .says("usage", "Surge capacity, peak season")
                .net(cents(surge * random.noise(0.01))));
    }

    /** Fewer tickets, fewer calls. */
    private void addCalls(YearMonth month, ShopRandom random) {
        double tickets = business.value("tickets", month);
        InvoiceRow invoice = arrears(ShopVendors.PHONE, "RL", month);
        rows.add(invoice.says("usage", "Minutes, incoming")
                .units(StrictMath.round(tickets * 3.1 * random.noise(0.01)), "minute", new BigDecimal("0.74")));
        rows.add(invoice.line(2)
                .says("usage", "Minutes, to mobiles")
                .units(StrictMath.round(tickets * 0.6 * random.noise(0.01)), "minute", new BigDecimal("1.35")));
        rows.add(invoice.line(3).says("licence", "Two numbers").net(new BigDecimal("380.00")));
    }

    private long count(String metric, YearMonth month) {
        return StrictMath.round(business.value(metric, month));
    }

    private static InvoiceRow arrears(Vendor vendor, String prefix, YearMonth month) {
        return InvoiceRow.of(vendor, number(prefix, month), month.plusMonths(1).atDay(3))
                .service(month);
    }
}
