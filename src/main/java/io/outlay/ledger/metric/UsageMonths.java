package io.outlay.ledger.metric;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.MetricMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Usage by month, by the rules of {@link MetricMonths}: duplicates and conflicts between files, months over days, days that
 * are missing.
 *
 * @param months by metric, system, then month
 * @param duplicates rows that stand in an earlier file with the same value
 * @param rejections conflicts, and usage of systems that the register doesn't know
 */
public record UsageMonths(List<UsageMonth> months, int duplicates, List<Rejection> rejections) {
    /** Held rather than flowing, whatever the settings say: the month is its highest day. */
    private static final Set<String> STOCK = Set.of("seats_paid", "seats_active");

    private static final String OF = " of ";

    /**
     * @param readings in order of (first seen, path, sheet, line)
     * @param period the last month wanted
     * @param aggregation by metric: {@code sum} (default), {@code max}, {@code avg} or {@code last}
     */
    public static UsageMonths of(
            List<UsageReading> readings, List<TechSystem> systems, YearMonth period, Map<String, String> aggregation) {
        Set<String> known = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        Map<String, UsageReading> series = new HashMap<>();
        List<UsageReading> sound = readings.stream()
                .filter(reading -> known.contains(reading.systemId()))
                .toList();
        SeriesNames names = new SeriesNames();
        sound.forEach(reading -> series.putIfAbsent(names.of(reading), reading));
        List<Rejection> rejections = new ArrayList<>(strangers(readings, known));
        MetricMonths months = MetricMonths.of(
                sound.stream()
                        .map(reading -> asMetric(reading, names.of(reading)))
                        .toList(),
                period,
                ExchangeRates.of(List.of()),
                "",
                byName(series, aggregation));
        // Asked of few, if any, and large where there are many rows.
        Map<SourceRef, Long> rows =
                months.rejections().isEmpty() && months.duplicates().isEmpty() ? Map.of() : rows(sound);
        months.rejections().forEach(rejection -> rejections.add(asUsage(rejection, rows)));
        return new UsageMonths(
                months.months().stream()
                        .map(month -> month(series.get(month.metric()), month))
                        .toList(),
                rows(months.duplicates(), rows),
                List.copyOf(rejections));
    }

    private static Map<SourceRef, Long> rows(List<UsageReading> sound) {
        return sound.stream().collect(Collectors.toMap(UsageReading::source, UsageReading::rows, Math::max));
    }

    private static UsageMonth month(UsageReading of, MetricMonth month) {
        return new UsageMonth(of.systemId(), of.metric(), month.month(), month.value());
    }

    private static int rows(List<MetricReading> readings, Map<SourceRef, Long> rows) {
        return (int) readings.stream()
                .mapToLong(one -> one.exported().map(ExportedRows::rows).orElseGet(() -> rows.get(one.source())))
                .sum();
    }

    /** Of systems that are not known: rows of a file for one system, metric and date once. */
    private static List<Rejection> strangers(List<UsageReading> readings, Set<String> known) {
        Map<List<Object>, UsageReading> strangers = new LinkedHashMap<>();
        readings.stream()
                .filter(reading -> !known.contains(reading.systemId()))
                .forEach(reading -> strangers.merge(
                        List.of(
                                reading.source().place(),
                                reading.metric() + OF + reading.systemId(),
                                reading.date(),
                                reading.monthly()),
                        reading,
                        UsageReading::and));
        return strangers.values().stream()
                .map(reading -> row(reading)
                        .because(RowFaults.unknownSystem("system_id", reading.systemId(), known))
                        .of(reading.rows()))
                .toList();
    }

    /** Readings that count, those of one system, metric and date as one where several files have rows of it. */
    public static List<UsageReading> counting(List<UsageReading> readings) {
        SeriesNames names = new SeriesNames();
        Map<MetricReading, UsageReading> stated = new IdentityHashMap<>();
        List<MetricReading> metrics = new ArrayList<>(readings.size());
        for (UsageReading reading : readings) {
            metrics.add(asMetric(reading, names.of(reading)));
            stated.put(metrics.get(metrics.size() - 1), reading);
        }
        Map<Counted, UsageReading> merged = new LinkedHashMap<>();
        for (MetricReading one : MetricSelection.of(metrics).kept()) {
            merged.merge(new Counted(one.metric(), one.date(), one.monthly()), stated.get(one), UsageReading::and);
        }
        return List.copyOf(merged.values());
    }

    private record Counted(String metric, LocalDate date, boolean monthly) {}

    /** What few series of many readings are called. */
    private static final class SeriesNames {
        private final Map<String, Map<String, String>> known = new HashMap<>();

        private String of(UsageReading reading) {
            return known.computeIfAbsent(reading.metric(), metric -> new HashMap<>())
                    .computeIfAbsent(reading.systemId(), id -> reading.metric() + OF + id);
        }
    }

    private static MetricReading asMetric(UsageReading reading, String name) {
        return new MetricReading(
                reading.date(),
                reading.monthly(),
                name,
                reading.value(),
                Optional.empty(),
                Optional.empty(),
                reading.exported(),
                reading.source());
    }

    private static Map<String, String> byName(Map<String, UsageReading> series, Map<String, String> aggregation) {
        Map<String, String> byName = new HashMap<>();
        series.forEach((name, reading) -> byName.put(
                name, aggregation.getOrDefault(reading.metric(), STOCK.contains(reading.metric()) ? "max" : "sum")));
        return byName;
    }

    private static RejectedRow row(UsageReading reading) {
        return new RejectedRow(
                "usage",
                reading.source(),
                reading.systemId() + "," + reading.date() + "," + reading.metric() + ","
                        + reading.value().toPlainString(),
                Optional.empty(),
                "");
    }

    /** @param rows that the reading at a place rolls up */
    private static Rejection asUsage(Rejection rejection, Map<SourceRef, Long> rows) {
        Fault fault = new Fault(
                rejection.code(), rejection.column(), rejection.value(), rejection.reason(), rejection.remedy());
        return new RejectedRow("usage", rejection.source(), rejection.excerpt(), Optional.empty(), "")
                .because(fault)
                .of(Math.max(rejection.rows(), rows.getOrDefault(rejection.source(), 1L)));
    }
}
