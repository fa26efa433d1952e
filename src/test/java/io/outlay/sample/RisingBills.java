package io.outlay.sample;

import static io.outlay.sample.ShopPrices.cents;
import static io.outlay.sample.ShopPrices.number;
import static io.outlay.sample.ShopPrices.renewed;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The two bills that outrun what they should serve. Their totals rise evenly over all three years; plan, price and
 * volume share the rise as such bills do.
 */
final class RisingBills {
    private static final double NOISE = 0.02;
    private static final BigDecimal CONNECTOR = new BigDecimal("105.00");

    private final List<InvoiceRow> rows = new ArrayList<>();

    RisingBills(long seed) {
        ShopRandom mails = new ShopRandom(seed, "newsletter");
        ShopRandom tasks = new ShopRandom(seed, "ipaas");
        double mailGrowth = mails.between(0.21, 0.24);
        double taskGrowth = tasks.between(0.24, 0.26);
        for (YearMonth month : ShopCalendar.months()) {
            addNewsletter(month, mailGrowth, mails);
            addIntegration(month, taskGrowth, tasks);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    /** A plan that moves up a tier each October, and mails above it. */
    private void addNewsletter(YearMonth month, double growth, ShopRandom random) {
        int year = ShopCalendar.contractYear(month);
        double tier = 0.55 * level(4_700, growth, 12 * year);
        double above = level(4_700, growth, ShopCalendar.index(month)) * random.noise(NOISE) - tier;
        BigDecimal price = renewed("0.92", "1.06", year);
        InvoiceRow invoice = InvoiceRow.of(
                        ShopVendors.NEWSLETTER,
                        number("BRV", month),
                        month.plusMonths(1).atDay(1))
                .service(month);
        rows.add(invoice.says("licence", "Mailing plan, tier up to " + (60 + 20 * year) + "k contacts")
                .net(cents(tier)));
        rows.add(invoice.line(2)
                .says("usage", "Mails above plan")
                .units(StrictMath.round(above * peak(month) / price.doubleValue()), "1000 mails", price));
    }

    /** A platform fee, ever more connectors, and packs of tasks. */
    private void addIntegration(YearMonth month, double growth, ShopRandom random) {
        int year = ShopCalendar.contractYear(month);
        double total = level(5_060, growth, ShopCalendar.index(month)) * random.noise(NOISE);
        BigDecimal platform = renewed("1150.00", "1.04", year);
        long connectors = 6 + ShopCalendar.index(month) / 3;
        BigDecimal pack = renewed("14.00", "1.05", year);
        double tasks = total - platform.doubleValue() - connectors * CONNECTOR.doubleValue();
        InvoiceRow invoice = InvoiceRow.of(
                        ShopVendors.IPAAS,
                        number("FV", month),
                        month.plusMonths(1).atDay(2))
                .service(month);
        rows.add(invoice.says("licence", "Integration platform, scale plan").net(platform));
        rows.add(invoice.line(2).says("licence", "Connectors").units(connectors, "connector", CONNECTOR));
        rows.add(invoice.line(3)
                .says("usage", "Task packs")
                .units(StrictMath.round(tasks / pack.doubleValue()), "10000 tasks", pack));
    }

    /** The even rise, so that the middle of the last twelve months stands at the stated amount. */
    private static double level(double lastYear, double growth, int index) {
        return lastYear * StrictMath.pow(1 + growth, (index - 29.5) / 12.0);
    }

    /** More mails go out before Christmas. */
    private static double peak(YearMonth month) {
        return month.getMonthValue() < 11 ? 1 : 1.25;
    }
}
