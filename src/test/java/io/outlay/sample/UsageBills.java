package io.outlay.sample;

import static io.outlay.sample.FlatBills.number;
import static io.outlay.sample.InvoiceRow.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Bills that follow the business at constant prices: in arrears, issued on the third of the month after. */
final class UsageBills {
    /** The requests of August 2026 are billed after the books of August are closed. */
    static final String LATE_INVOICE = "FR-R-202608";

    static final YearMonth LATE_MONTH = YearMonth.of(2026, 8);
    static final LocalDate LATE_ISSUED = LocalDate.of(2026, 9, 18);

    private final List<InvoiceRow> rows = new ArrayList<>();
    private final ShopBusiness business;

    UsageBills(long seed, ShopBusiness business) {
        this.business = business;
        ShopRandom random = new ShopRandom(seed, "usage");
        for (YearMonth month : ShopCalendar.months()) {
            addRevenueShares(month, random);
            addPerUnit(month, random);
            addSearch(month, random);
            addPeak(month, random);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    private void addRevenueShares(YearMonth month, ShopRandom random) {
        double revenue = business.value("net_revenue", month);
        rows.add(arrears("SH-V", month, ShopVendors.SHOPIFY, "Variable platform fee, 0.22 % of revenue processed")
                .net(revenue * 0.0022 * 1.09 * random.noise(0.008)));
        String statement = number("BP", month);
        LocalDate issued = month.plusMonths(1).atDay(3);
        rows.add(fee(statement, issued, ShopVendors.PAYMENTS, "usage", "Transaction fees", "0.00")
                .month(month)
                .units(count("orders", month), "order", new BigDecimal("0.17")));
        rows.add(fee(statement, issued, ShopVendors.PAYMENTS, "usage", "Acquiring, blended rate 0.62 %", "0.00")
                .month(month)
                .line(2)
                .net(revenue * 0.0062 * random.noise(0.008)));
    }

    private void addPerUnit(YearMonth month, ShopRandom random) {
        rows.add(arrears("KAN", month, ShopVendors.MARKETPLACES, "Orders routed from marketplaces")
                .units(count("channel_orders", month), "order", new BigDecimal("0.42")));
        rows.add(arrears("KAN", month, ShopVendors.MARKETPLACES, "Listing synchronisation, two marketplaces")
                .line(2)
                .net(150));
        long tracked = StrictMath.round(count("parcels", month) * 0.97 * random.noise(0.008));
        rows.add(arrears("PS", month, ShopVendors.TRACKING, "Følgemelding per parcel")
                .units(tracked, "parcel", new BigDecimal("0.065")));
    }

    private void addSearch(YearMonth month, ShopRandom random) {
        long thousands = StrictMath.round(count("sessions", month) * 0.9 / 1000 * random.noise(0.01));
        LocalDate issued =
                month.equals(LATE_MONTH) ? LATE_ISSUED : month.plusMonths(1).atDay(3);
        rows.add(fee(number("FR-R", month), issued, ShopVendors.SEARCH, "usage", "Search requests above plan", "0.00")
                .month(month)
                .units(thousands, "1000 requests", new BigDecimal("1.20")));
    }

    /** The surge of the season: nothing but the base fee in the other ten months. */
    private void addPeak(YearMonth month, ShopRandom random) {
        int number = month.getMonthValue();
        if (number != 11 && number != 12) {
            return;
        }
        double price = FlatBills.escalated(number == 11 ? "8400" : "4300", ShopCalendar.calendarYear(month))
                .doubleValue();
        rows.add(arrears("KP-S", month, ShopVendors.PEAK, "Surge capacity, peak season")
                .net(price * random.noise(0.01)));
    }

    private long count(String metric, YearMonth month) {
        return StrictMath.round(business.value(metric, month));
    }

    private static InvoiceRow arrears(String prefix, YearMonth month, InvoiceRow.Vendor vendor, String text) {
        return fee(number(prefix, month), month.plusMonths(1).atDay(3), vendor, "usage", text, "0.00")
                .month(month);
    }

    /** Rounded half up to cents. */
    static BigDecimal cents(double amount) {
        return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
