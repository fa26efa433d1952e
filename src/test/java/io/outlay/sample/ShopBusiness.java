package io.outlay.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures of the business: orders and net revenue by day, the others by month, each with its season and its growth.
 * Counts are whole, revenue is in EUR with cents.
 */
final class ShopBusiness {
    /** January … December against the mean month: early summer and above all November and December. */
    private static final double[] SHOP_SEASON = {0.80, 0.78, 0.88, 0.98, 1.12, 1.16, 1.00, 0.92, 0.90, 0.98, 1.42, 1.36
    };
    /** Support asks after Christmas, and far less in summer. */
    private static final double[] TICKET_SEASON = {
        1.22, 0.98, 0.92, 0.94, 1.00, 1.02, 0.94, 0.90, 0.90, 0.94, 1.10, 1.24
    };

    /** From this month the help centre answers what a fifth of the tickets asked. */
    static final YearMonth FEWER_TICKETS = YearMonth.of(2026, 1);

    private static final double FEWER = 0.80;

    private static final double ORDERS_A_YEAR = 230_000;
    private static final double BASKET = 87.0;

    private final Map<LocalDate, Long> orders = new TreeMap<>();
    private final Map<LocalDate, BigDecimal> revenue = new TreeMap<>();
    private final Map<String, Map<YearMonth, Long>> monthly = new LinkedHashMap<>();

    ShopBusiness(long seed) {
        addDays(new ShopRandom(seed, "orders"));
        add(seed, new Metric("sessions", 9_400_000, 0.027, 0.033, SHOP_SEASON, 0.015));
        add(seed, new Metric("new_customers", 88_000, 0.000, 0.006, SHOP_SEASON, 0.015));
        add(seed, new Metric("tickets", 43_000, -0.006, 0.006, TICKET_SEASON, 0.022));
        add(seed, new Metric("parcels", 258_000, 0.047, 0.053, SHOP_SEASON, 0.015));
        add(seed, new Metric("messages", 5_200_000, 0.075, 0.085, SHOP_SEASON, 0.015));
        add(seed, new Metric("channel_orders", 64_000, 0.120, 0.140, SHOP_SEASON, 0.02));
    }

    /** Orders of each day. */
    Map<LocalDate, Long> ordersByDay() {
        return orders;
    }

    /** Net revenue of each day, EUR. */
    Map<LocalDate, BigDecimal> revenueByDay() {
        return revenue;
    }

    /** The metrics that are counted by month only, by name. */
    Map<String, Map<YearMonth, Long>> byMonth() {
        return monthly;
    }

    /** A metric's month as a number: what usage fees are charged on. */
    double value(String metric, YearMonth month) {
        switch (metric) {
            case "orders":
                return days(month).mapToLong(orders::get).sum();
            case "net_revenue":
                return days(month)
                        .map(revenue::get)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
            default:
                return monthly.get(metric).get(month);
        }
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    private record Metric(
            String name, double lastYear, double growthLow, double growthHigh, double[] season, double spread) {}

    private void add(long seed, Metric metric) {
        ShopRandom random = new ShopRandom(seed, metric.name());
        double growth = random.between(metric.growthLow(), metric.growthHigh());
        Map<YearMonth, Long> values = new TreeMap<>();
        for (YearMonth month : ShopCalendar.months()) {
            double level = metric.lastYear() / 12 * trend(month, growth) * season(metric.season(), month);
            if (metric.name().equals("tickets") && !month.isBefore(FEWER_TICKETS)) {
                level *= FEWER;
            }
            values.put(month, StrictMath.round(level * random.noise(metric.spread())));
        }
        monthly.put(metric.name(), values);
    }

    private void addDays(ShopRandom random) {
        double growth = random.between(0.042, 0.048);
        double basketGrowth = random.between(0.003, 0.006);
        for (YearMonth month : ShopCalendar.months()) {
            double target =
                    ORDERS_A_YEAR / 12 * trend(month, growth) * season(SHOP_SEASON, month) * random.noise(0.012);
            double weights = 0;
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                weights += dayWeight(month.atDay(day));
            }
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                LocalDate date = month.atDay(day);
                long count = StrictMath.round(target * dayWeight(date) / weights * random.noise(0.05));
                double basket = BASKET * trend(month, basketGrowth) * random.noise(0.03);
                orders.put(date, count);
                revenue.put(date, new BigDecimal(count * basket).setScale(2, RoundingMode.HALF_UP));
            }
        }
    }

    /** Growth since the middle of the last twelve months: 1 there, so that the last year's total is the stated one. */
    private static double trend(YearMonth month, double growth) {
        return StrictMath.pow(1 + growth, (ShopCalendar.index(month) - 29.5) / 12.0);
    }

    private static double season(double[] factors, YearMonth month) {
        double sum = 0;
        for (double factor : factors) {
            sum += factor;
        }
        return factors[month.getMonthValue() - 1] * 12 / sum;
    }

    private static double dayWeight(LocalDate date) {
        boolean blackFriday = date.getMonthValue() == 11
                && date.getDayOfWeek() == DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= 23
                && date.getDayOfMonth() <= 29;
        if (blackFriday) {
            return 3.4;
        }
        switch (date.getDayOfWeek()) {
            case SUNDAY:
                return 1.18;
            case MONDAY:
                return 1.08;
            case SATURDAY:
                return 0.88;
            default:
                return 0.97;
        }
    }
}
