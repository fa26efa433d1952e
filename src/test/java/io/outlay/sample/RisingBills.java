package io.outlay.sample;

import static io.outlay.sample.FlatBills.number;
import static io.outlay.sample.InvoiceRow.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The two bills that outrun what they should serve. Their totals rise evenly over all three years; plan, price and
 * volume share the rise as such bills do.
 */
final class RisingBills {
    private static final double NOISE = 0.02;

    private final List<InvoiceRow> rows = new ArrayList<>();

    RisingBills(long seed) {
        ShopRandom letters = new ShopRandom(seed, "newsletter");
        ShopRandom flows = new ShopRandom(seed, "ipaas");
        double letterGrowth = letters.between(0.21, 0.24);
        double flowGrowth = flows.between(0.24, 0.26);
        for (YearMonth month : ShopCalendar.months()) {
            addNewsletter(month, letterGrowth, letters);
            addIntegration(month, flowGrowth, flows);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    /** A plan that moves up a tier each October, and mails above it. */
    private void addNewsletter(YearMonth month, double growth, ShopRandom random) {
        int year = ShopCalendar.contractYear(month);
        double tier = 0.55 * level(4_700, growth, 12 * year);
        double mails = level(4_700, growth, ShopCalendar.index(month)) * random.noise(NOISE) - tier;
        long contacts = 60_000 + 20_000L * year;
        BigDecimal price = price("0.92", "1.06", year);
        String invoice = number("BRV", month);
        rows.add(fee(
                        invoice,
                        month.plusMonths(1).atDay(1),
                        ShopVendors.NEWSLETTER,
                        "licence",
                        "Mailing plan, tier up to " + contacts + " contacts",
                        UsageBills.cents(tier).toPlainString())
                .month(month));
        rows.add(fee(invoice, month.plusMonths(1).atDay(1), ShopVendors.NEWSLETTER, "usage", "Mails above plan", "0.00")
                .month(month)
                .line(2)
                .units(StrictMath.round(mails * peak(month) / price.doubleValue()), "1000 mails", price));
    }

    /** A platform fee, ever more connectors, and packs of tasks. */
    private void addIntegration(YearMonth month, double growth, ShopRandom random) {
        int year = ShopCalendar.contractYear(month);
        double total = level(5_060, growth, ShopCalendar.index(month)) * random.noise(NOISE);
        BigDecimal platform = price("1150.00", "1.04", year);
        long connectors = 6 + ShopCalendar.index(month) / 3;
        BigDecimal each = new BigDecimal("105.00");
        BigDecimal pack = price("14.00", "1.05", year);
        double tasks = total - platform.doubleValue() - connectors * each.doubleValue();
        InvoiceRow line = fee(
                        number("FV", month),
                        month.plusMonths(1).atDay(2),
                        ShopVendors.IPAAS,
                        "licence",
                        "Integration platform, scale plan",
                        platform.toPlainString())
                .month(month);
        rows.add(line);
        rows.add(line.text("licence", "Connectors").line(2).units(connectors, "connector", each));
        rows.add(line.text("usage", "Task packs")
                .line(3)
                .units(StrictMath.round(tasks / pack.doubleValue()), "10000 tasks", pack));
    }

    /** The even rise, so that the middle of the last twelve months stands at the stated amount. */
    private static double level(double lastYear, double growth, int index) {
        return lastYear * StrictMath.pow(1 + growth, (index - 29.5) / 12.0);
    }

    private static double peak(YearMonth month) {
        switch (month.getMonthValue()) {
            case 11:
                return 1.3;
            case 12:
                return 1.2;
            default:
                return 1;
        }
    }

    private static BigDecimal price(String first, String rise, int renewals) {
        return new BigDecimal(first)
                .multiply(new BigDecimal(rise).pow(renewals))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
