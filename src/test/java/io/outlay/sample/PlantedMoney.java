package io.outlay.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the planted problems cost in the twelve months to September 2026, worked out from the sample's own figures and no
 * code of the analysis.
 *
 * @param kind of the finding that is to tell it, as in {@code csv/findings.csv}
 * @param since first month; of seats that were too many from the start the third, the first of which it can be told; empty
 *     where no month can be named
 * @param money EUR a year
 * @param tolerance EUR: 0.02 where only cents are rounded, 1 where many small amounts are; for bills in other currencies
 *     than the euro 6 % of the money, since the plain sums know one rate for all months
 * @param actBy last day on which notice can be given; empty where no contract binds
 */
public record PlantedMoney(
        String systemId,
        String kind,
        Optional<YearMonth> since,
        BigDecimal money,
        BigDecimal tolerance,
        Optional<LocalDate> actBy) {
    private static final BigDecimal CENTS = new BigDecimal("0.02");
    private static final BigDecimal EURO = BigDecimal.ONE;
    private static final BigDecimal FOREIGN = new BigDecimal("0.06");

    /** By money that bills cost too much, then by what is spent where a pitfall lies; the order is not that of the report. */
    public static List<PlantedMoney> of(long seed) {
        BigDecimal newsletter = beyondGrowth(seed, "newsletter", "new_customers");
        BigDecimal integration = beyondGrowth(seed, "ipaas", "messages");
        BigDecimal feed = year(seed, "product_feed");
        return List.of(
                new PlantedMoney(
                        "newsletter",
                        "cost_beyond_growth",
                        Optional.of(RisingBills.NEWSLETTER_RISES),
                        newsletter,
                        newsletter.multiply(FOREIGN),
                        Optional.of(LocalDate.of(2026, 10, 16))),
                new PlantedMoney(
                        "ipaas",
                        "cost_beyond_growth",
                        Optional.of(RisingBills.INTEGRATION_RISES),
                        integration,
                        integration.multiply(FOREIGN),
                        Optional.of(LocalDate.of(2026, 11, 16))),
                new PlantedMoney(
                        "helpdesk",
                        "cost_beyond_growth",
                        Optional.of(ShopBusiness.FEWER_TICKETS),
                        beyondGrowth(seed, "helpdesk", "tickets"),
                        EURO,
                        Optional.of(LocalDate.of(2026, 11, 1))),
                new PlantedMoney(
                        "project_tool",
                        "unused_seats",
                        Optional.of(ShopCalendar.FIRST.plusMonths(2)),
                        seats(seed, "project_tool", inEuro(seed, "USD", "132.00")),
                        CENTS,
                        Optional.of(LocalDate.of(2026, 12, 1))),
                // It serves what another does too: all of it can be saved, and its price step is a part of that.
                new PlantedMoney(
                        "product_feed",
                        "complexity_trap",
                        Optional.of(SubscriptionBills.PRICE_STEP),
                        feed,
                        feed.multiply(FOREIGN),
                        Optional.of(LocalDate.of(2026, 11, 1))),
                // Built for 82,000, of which 15 % a year were planned for upkeep.
                new PlantedMoney(
                        "returns_portal",
                        "buy_vs_build_mistake",
                        Optional.empty(),
                        year(seed, "returns_portal").subtract(new BigDecimal("12300")),
                        EURO,
                        Optional.empty()),
                new PlantedMoney(
                        "export_jobs",
                        "buy_vs_build_mistake",
                        Optional.empty(),
                        year(seed, "export_jobs"),
                        EURO,
                        Optional.empty()));
    }

    /** Seats without users at the helpdesk: a second reason on a system that is flagged. EUR a year. */
    public static BigDecimal helpdeskSeats(long seed) {
        return seats(seed, "helpdesk", new BigDecimal("948.00"));
    }

    /** 24 feeds at 53.76 a month, where 48.00 and the contract's 3 % make 49.44. EUR a year. */
    public static BigDecimal feedPrice(long seed) {
        return inEuro(seed, "GBP", "1244.16");
    }

    /** C₁ − C₀·(1 + growth of business). */
    private static BigDecimal beyondGrowth(long seed, String systemId, String driver) {
        ShopBusiness business = new ShopBusiness(seed);
        PlainSums sums = PlainSums.of(seed);
        double growth = StrictMath.rint(1e4 * (driver(business, driver, 0) / driver(business, driver, 1) - 1)) / 1e4;
        return cents(sums.year(systemId, 0) - sums.year(systemId, 1) * (1 + growth));
    }

    private static double driver(ShopBusiness business, String metric, int yearsBack) {
        YearMonth end = ShopCalendar.LAST.minusYears(yearsBack);
        return ShopCalendar.months().stream()
                .filter(month -> month.isAfter(end.minusYears(1)) && !month.isAfter(end))
                .mapToDouble(month -> business.value(metric, month))
                .sum();
    }

    private static BigDecimal year(long seed, String systemId) {
        return cents(PlainSums.of(seed).year(systemId, 0));
    }

    /** Paid less the most that were active in three months, less a tenth of those paid: whole seats. */
    private static BigDecimal seats(long seed, String systemId, BigDecimal priceOfAYear) {
        List<List<String>> usage = new ShopUsage(seed, new ShopBusiness(seed)).byMonth();
        BigDecimal paid = most(usage, systemId, "seats_paid");
        BigDecimal idle = paid.multiply(new BigDecimal("0.9")).subtract(most(usage, systemId, "seats_active"));
        return idle.setScale(0, RoundingMode.FLOOR).multiply(priceOfAYear).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal most(List<List<String>> usage, String systemId, String metric) {
        return usage.stream()
                .filter(row -> row.get(0).equals(systemId) && row.get(2).equals(metric))
                .filter(row -> YearMonth.parse(row.get(1)).isAfter(ShopCalendar.LAST.minusMonths(3)))
                .map(row -> new BigDecimal(row.get(3)))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** At 1 ÷ the mean of the daily units per euro of September 2026, cents. */
    private static BigDecimal inEuro(long seed, String currency, String amount) {
        List<String> lines = ShopRates.lines(seed);
        int column = Arrays.asList(lines.get(0).split(",")).indexOf(currency);
        List<BigDecimal> units = lines.stream()
                .filter(line -> line.startsWith(ShopCalendar.LAST.toString()))
                .map(line -> new BigDecimal(line.split(",")[column]))
                .toList();
        BigDecimal sum = units.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = new BigDecimal(units.size()).divide(sum, 10, RoundingMode.HALF_UP);
        return mean.multiply(new BigDecimal(amount)).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(double amount) {
        return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
