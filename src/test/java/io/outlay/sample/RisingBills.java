package io.outlay.sample;

import static io.outlay.sample.ShopPrices.cents;
import static io.outlay.sample.ShopPrices.number;
import static io.outlay.sample.ShopPrices.renewed;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The two bills that outrun what they should serve: each was in step with it until a renewal moved it to a larger plan at a
 * higher price.
 */
final class RisingBills {
    /** The first month of the newsletter's larger plan, and of the integration platform's. */
    static final YearMonth NEWSLETTER_RISES = YearMonth.of(2025, 12);

    static final YearMonth INTEGRATION_RISES = YearMonth.of(2026, 1);

    private static final double NOISE = 0.02;
    private static final BigDecimal CONNECTOR = new BigDecimal("105.00");

    private final List<InvoiceRow> rows = new ArrayList<>();

    RisingBills(long seed) {
        ShopRandom mails = new ShopRandom(seed, "newsletter");
        ShopRandom tasks = new ShopRandom(seed, "ipaas");
        double mailStep = mails.between(0.26, 0.29);
        double taskStep = tasks.between(0.19, 0.22);
        for (YearMonth month : ShopCalendar.months()) {
            addNewsletter(month, month.isBefore(NEWSLETTER_RISES) ? 1 : 1 + mailStep, mails);
            addIntegration(month, month.isBefore(INTEGRATION_RISES) ? 1 : 1 + taskStep, tasks);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    /** A plan for contacts, and mails above it; the renewal takes a tier that nobody fills, and more for a mail. */
    private void addNewsletter(YearMonth month, double step, ShopRandom random) {
        boolean larger = step > 1;
        double tier = larger ? 2_980 : 2_280;
        double above = 4_150 * step * random.noise(NOISE) - tier;
        BigDecimal price = new BigDecimal(larger ? "1.02" : "0.92");
        InvoiceRow invoice = InvoiceRow.of(
                        ShopVendors.NEWSLETTER,
                        number("BRV", month),
                        month.plusMonths(1).atDay(1))
                .service(month);
        rows.add(invoice.says("licence", "Mailing plan, tier up to " + (larger ? 120 : 80) + "k contacts")
                .net(cents(tier)));
        rows.add(invoice.line(2)
                .says("usage", "Mails above plan")
                .units(StrictMath.round(above * peak(month) / price.doubleValue()), "1000 mails", price));
    }

    /** A platform fee, connectors, and packs of tasks; the scale plan comes with five more connectors. */
    private void addIntegration(YearMonth month, double step, ShopRandom random) {
        boolean larger = step > 1;
        double total = withMessages(4_300, month) * step * random.noise(NOISE);
        BigDecimal platform = renewed(larger ? "1290.00" : "1150.00", "1.04", ShopCalendar.contractYear(month));
        long connectors = 6 + ShopCalendar.index(month) / 12 + (larger ? 5 : 0);
        BigDecimal pack = renewed("14.00", "1.05", ShopCalendar.contractYear(month));
        double tasks = total - platform.doubleValue() - connectors * CONNECTOR.doubleValue();
        InvoiceRow invoice = InvoiceRow.of(
                        ShopVendors.IPAAS,
                        number("FV", month),
                        month.plusMonths(1).atDay(2))
                .service(month);
        rows.add(invoice.says("licence", "Integration platform, " + (larger ? "scale" : "team") + " plan")
                .net(platform));
        rows.add(invoice.line(2).says("licence", "Connectors").units(connectors, "connector", CONNECTOR));
        rows.add(invoice.line(3)
                .says("usage", "Task packs")
                .units(StrictMath.round(tasks / pack.doubleValue()), "10000 tasks", pack));
    }

    /** Grows as messages do over the years; the middle of the last twelve months stands at the stated amount. */
    private static double withMessages(double lastYear, YearMonth month) {
        return lastYear * StrictMath.pow(1.08, (ShopCalendar.index(month) - 29.5) / 12.0);
    }

    /** More mails go out before Christmas. */
    private static double peak(YearMonth month) {
        return month.getMonthValue() < 11 ? 1 : 1.25;
    }
}
