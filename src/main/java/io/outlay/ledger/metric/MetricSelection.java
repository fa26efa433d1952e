package io.outlay.ledger.metric;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.MetricReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which readings count. Rows for one metric, date and channel add up within a file; in another file they are duplicates
 * when their sums are equal, else the later ones are a conflict.
 */
record MetricSelection(List<MetricReading> kept, List<MetricReading> duplicates, List<Rejection> conflicts) {
    private record Key(String metric, LocalDate date, boolean monthly, Optional<String> channel) {
        private static Key of(MetricReading reading) {
            return new Key(reading.metric(), reading.date(), reading.monthly(), reading.channel());
        }
    }

    static MetricSelection of(List<MetricReading> readings) {
        Map<Key, Map<String, List<MetricReading>>> byPlace = readings.stream()
                .collect(Collectors.groupingBy(
                        Key::of,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                reading -> reading.source().place(), LinkedHashMap::new, Collectors.toList())));
        MetricSelection selection = new MetricSelection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        byPlace.values().forEach(places -> selection.add(List.copyOf(places.values())));
        return selection;
    }

    private void add(List<List<MetricReading>> files) {
        List<MetricReading> first = files.get(0);
        kept.addAll(first);
        for (List<MetricReading> later : files.subList(1, files.size())) {
            if (sums(later).equals(sums(first))) {
                duplicates.addAll(later);
            } else {
                later.forEach(reading -> conflicts.add(conflict(reading, first.get(0))));
            }
        }
    }

    private static SortedMap<String, BigDecimal> sums(List<MetricReading> readings) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        readings.forEach(reading -> sums.merge(reading.currency().orElse(""), reading.value(), BigDecimal::add));
        sums.replaceAll((currency, sum) -> sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros());
        return sums;
    }

    private static Rejection conflict(MetricReading later, MetricReading earlier) {
        return MetricRejection.of(
                later,
                RejectionCode.CONFLICT,
                "of " + later.metric() + " on " + later.date() + " has another value at " + earlier.source()
                        + ", which counts",
                "Compare " + earlier.source() + " with " + later.source()
                        + " and remove or correct the one that is wrong.");
    }
}
