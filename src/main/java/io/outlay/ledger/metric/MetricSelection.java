package io.outlay.ledger.metric;

import io.outlay.ledger.document.ExportedParts;
import io.outlay.ledger.document.ExportedParts.Part;
import io.outlay.ledger.document.ExportedParts.Verdict;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.ExportedRows;
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
 * when their sums are equal, else the later ones are a conflict. Of exports that profiles read, each row counts once: see {@link
 * ExportedParts}.
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
        byPlace.forEach((key, places) -> {
            if (places.size() > 1 && places.values().stream().allMatch(MetricSelection::isExported)) {
                selection.add(
                        key, places.values().stream().flatMap(List::stream).toList());
            } else {
                selection.add(List.copyOf(places.values()));
            }
        });
        return selection;
    }

    private static boolean isExported(List<MetricReading> file) {
        return file.stream().allMatch(reading -> reading.exported().isPresent());
    }

    private void add(Key key, List<MetricReading> readings) {
        List<Verdict> verdicts = ExportedParts.of(readings.stream()
                .map(reading -> new Part(
                        List.of(key, reading.currency()),
                        reading.source().place(),
                        reading.exported().orElseThrow(),
                        reading.value()))
                .toList());
        for (int i = 0; i < readings.size(); i++) {
            MetricReading reading = readings.get(i);
            switch (verdicts.get(i).fate()) {
                case COUNTS -> kept.add(reading);
                case DUPLICATE -> duplicates.add(reading);
                case CONFLICT ->
                    conflicts.add(contrary(reading, readings.get(verdicts.get(i).with())));
            }
        }
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

    private static Rejection contrary(MetricReading later, MetricReading earlier) {
        ExportedRows rows = later.exported().orElseThrow();
        return MetricRejection.of(
                later,
                RejectionCode.CONFLICT,
                "of " + later.metric() + " on "
                        + (rows.day().isEmpty() ? later.date().toString() : rows.day())
                        + " is of other rows than at " + earlier.source() + ", which count ("
                        + earlier.value().toPlainString() + ")",
                "Compare " + earlier.source() + " with " + later.source()
                        + ": a row has changed, or each file has rows that the other lacks. Remove the file that is out of"
                        + " date, or export the whole month once more.");
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
