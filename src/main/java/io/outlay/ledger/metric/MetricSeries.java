package io.outlay.ledger.metric;

import io.outlay.model.Sum;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.MetricMonth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One metric's readings, by month. */
final class MetricSeries {
    /** Amounts of money even where the file leaves the currency out. */
    private static final Set<String> MONEY = Set.of("net_revenue");

    private static final int MEAN_SCALE = 10;

    private final String metric;
    private final List<MetricReading> rows;
    private final MetricConversion conversion;
    private final DailyMetric daily;

    MetricSeries(String metric, List<MetricReading> rows, MetricConversion conversion) {
        this.metric = metric;
        this.rows = rows;
        this.conversion = conversion;
        this.daily = new DailyMetric(rows.stream()
                .filter(row -> !row.monthly())
                .map(MetricReading::date)
                .toList());
    }

    /** The months that have a value, oldest first. */
    List<MetricMonth> months(String aggregation) {
        boolean counted = !MONEY.contains(metric)
                && rows.stream().allMatch(row -> row.currency().isEmpty());
        Map<YearMonth, List<MetricReading>> byMonth = rows.stream()
                .collect(Collectors.groupingBy(row -> YearMonth.from(row.date()), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .flatMap(month -> value(month.getKey(), month.getValue(), aggregation)
                        .map(value -> new MetricMonth(metric, month.getKey(), value, counted))
                        .stream())
                .toList();
    }

    private Optional<BigDecimal> value(YearMonth month, List<MetricReading> inMonth, String aggregation) {
        List<MetricReading> counting = counting(inMonth);
        boolean hasDays = counting.stream().anyMatch(row -> !row.monthly());
        if (hasDays && !daily.isComplete(month) || !counting.stream().allMatch(conversion::isKnown)) {
            return Optional.empty();
        }
        BigDecimal months =
                Sum.of(counting.stream().filter(MetricReading::monthly).map(conversion::value));
        NavigableMap<LocalDate, BigDecimal> days = counting.stream()
                .filter(row -> !row.monthly())
                .collect(Collectors.toMap(MetricReading::date, conversion::value, BigDecimal::add, TreeMap::new));
        return Optional.of(hasDays ? months.add(aggregate(days, aggregation)) : months);
    }

    /** Day rows that a month row covers don't count. */
    static List<MetricReading> counting(List<MetricReading> inMonth) {
        Set<Optional<String>> covered = inMonth.stream()
                .filter(MetricReading::monthly)
                .map(MetricReading::channel)
                .collect(Collectors.toSet());
        boolean coversAll = covered.contains(Optional.<String>empty());
        return inMonth.stream()
                .filter(row -> row.monthly() || !coversAll && !covered.contains(row.channel()))
                .toList();
    }

    private static BigDecimal aggregate(NavigableMap<LocalDate, BigDecimal> days, String aggregation) {
        return switch (aggregation) {
            case "sum" -> sum(days);
            case "max" -> days.values().stream().reduce(BigDecimal::max).orElseThrow();
            case "avg" ->
                sum(days)
                        .divide(BigDecimal.valueOf(days.size()), MathContext.DECIMAL128)
                        .setScale(MEAN_SCALE, RoundingMode.HALF_UP);
            case "last" -> days.lastEntry().getValue();
            default -> throw new IllegalArgumentException("aggregation is sum, max, avg or last, not " + aggregation);
        };
    }

    private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> days) {
        return Sum.of(days.values());
    }
}
