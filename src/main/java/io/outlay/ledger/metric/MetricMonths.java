package io.outlay.ledger.metric;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Rejection;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.MetricMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Business metrics by month.
 *
 * <ul>
 *   <li>Rows add up within a file; the same metric, date and channel in another file is a duplicate when equal, else the
 *       later is a conflict.
 *   <li>A month row wins over the day rows of its channel; one without channel over all day rows.
 *   <li>Day rows give a month only when its last days are there; see {@link DailyMetric}.
 *   <li>A day is the sum of its rows; the month aggregates its days by {@code sum}, {@code max}, {@code avg} or
 *       {@code last}. Month rows add up.
 *   <li>Amounts are converted at the mean of their month, rounded to the smallest unit per row; without that rate they are rejected and
 *       the month has no value.
 * </ul>
 *
 * @param months by metric, then month, none after the period
 * @param duplicates readings that stand in an earlier file with the same value
 * @param rejections conflicts and missing rates
 */
public record MetricMonths(List<MetricMonth> months, List<MetricReading> duplicates, List<Rejection> rejections) {

    /**
     * @param readings in order of (first seen, path, sheet, line)
     * @param period the last month wanted
     * @param rates for amounts in other currencies
     * @param currency reporting currency
     * @param aggregation by metric: {@code sum} (default), {@code max}, {@code avg} or {@code last}
     */
    public static MetricMonths of(
            List<MetricReading> readings,
            YearMonth period,
            ExchangeRates rates,
            String currency,
            Map<String, String> aggregation) {
        LocalDate last = period.atEndOfMonth();
        MetricSelection selection = MetricSelection.of(readings.stream()
                .filter(reading -> !reading.date().isAfter(last))
                .toList());
        MetricConversion conversion = MetricConversion.of(selection.kept(), rates, currency);
        List<MetricMonth> months = new ArrayList<>();
        selection.kept().stream()
                .collect(Collectors.groupingBy(MetricReading::metric, TreeMap::new, Collectors.toList()))
                .forEach((metric, rows) -> months.addAll(
                        new MetricSeries(metric, rows, conversion).months(aggregation.getOrDefault(metric, "sum"))));
        List<Rejection> rejections = new ArrayList<>(selection.conflicts());
        rejections.addAll(conversion.rejections());
        return new MetricMonths(List.copyOf(months), List.copyOf(selection.duplicates()), List.copyOf(rejections));
    }

    /**
     * The readings that make up the value of a month: neither those that stand in an earlier file, nor days that a month row
     * covers.
     *
     * @param readings of one metric and month, in the order of {@link #of}
     */
    public static List<MetricReading> counting(List<MetricReading> readings) {
        return MetricSeries.counting(MetricSelection.of(readings).kept());
    }
}
