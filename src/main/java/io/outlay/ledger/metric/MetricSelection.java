package io.outlay.ledger.metric;

import io.outlay.ledger.document.DaysOfOnePlace;
import io.outlay.ledger.document.ExportedParts;
import io.outlay.ledger.document.ExportedParts.Part;
import io.outlay.ledger.document.ExportedParts.Verdict;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.MetricReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
        DaysOfOnePlace alone = new DaysOfOnePlace();
        readings.forEach(reading -> alone.add(reading.date(), reading.source()));
        Map<Key, List<MetricReading>> byKey = new HashMap<>();
        readings.stream()
                .filter(reading -> !counts(reading, alone))
                .forEach(reading -> byKey.merge(Key.of(reading), List.of(reading), MetricSelection::and));
        MetricSelection selection = new MetricSelection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<MetricReading> exported = new ArrayList<>();
        for (MetricReading reading : readings) {
            if (counts(reading, alone)) {
                selection.kept.add(reading);
            } else {
                selection.add(byKey.remove(Key.of(reading)), exported);
            }
        }
        selection.addExported(exported);
        return selection;
    }

    private static boolean counts(MetricReading reading, DaysOfOnePlace alone) {
        return reading.exported().isEmpty() && alone.has(reading.date());
    }

    /** @param ofOneKey null when it was added before */
    private void add(List<MetricReading> ofOneKey, List<MetricReading> exported) {
        if (ofOneKey == null) {
            return;
        }
        List<List<MetricReading>> files = files(ofOneKey);
        if (files.stream().allMatch(MetricSelection::isExported)) {
            files.forEach(exported::addAll);
        } else {
            add(files);
        }
    }

    /** Nearly every key has one reading: its list is made for one. */
    private static List<MetricReading> and(List<MetricReading> before, List<MetricReading> one) {
        List<MetricReading> all = before.size() == 1 ? new ArrayList<>(before) : before;
        all.addAll(one);
        return all;
    }

    private static List<List<MetricReading>> files(List<MetricReading> ofOneKey) {
        if (ofOneKey.size() == 1) {
            return List.of(ofOneKey);
        }
        Map<String, List<MetricReading>> byPlace = ofOneKey.stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.source().place(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(byPlace.values());
    }

    private static String day(MetricReading reading) {
        String day = reading.exported().map(ExportedRows::day).orElse("");
        return day.isEmpty() && !reading.monthly() ? reading.date().toString() : day;
    }

    private static boolean isExported(List<MetricReading> file) {
        return file.stream().allMatch(reading -> reading.exported().isPresent());
    }

    private void addExported(List<MetricReading> readings) {
        List<Verdict> verdicts =
                ExportedParts.of(readings.stream().map(MetricSelection::part).toList());
        Map<List<Object>, List<MetricReading>> contrary = new LinkedHashMap<>();
        Map<List<Object>, MetricReading> others = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            MetricReading reading = readings.get(i);
            MetricReading with = readings.get(verdicts.get(i).with());
            switch (verdicts.get(i).fate()) {
                case COUNTS -> kept.add(reading);
                case DUPLICATE -> duplicates.add(reading);
                case CONFLICT -> {
                    List<Object> files = files(reading, with);
                    contrary.computeIfAbsent(files, key -> new ArrayList<>()).add(reading);
                    others.putIfAbsent(files, with);
                }
            }
        }
        contrary.forEach((files, later) -> conflicts.add(contrary(later, others.get(files))));
    }

    private static Part part(MetricReading reading) {
        return new Part(
                List.of(Key.of(reading), reading.currency()),
                day(reading),
                reading.source().place(),
                reading.exported().orElseThrow(),
                reading.value());
    }

    private static List<Object> files(MetricReading later, MetricReading earlier) {
        return List.of(
                later.metric(),
                YearMonth.from(later.date()),
                later.source().place(),
                earlier.source().place(),
                later.currency());
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

    /** @param later of one file, all against one other file */
    private static Rejection contrary(List<MetricReading> later, MetricReading earlier) {
        MetricReading first = later.get(0);
        List<String> days = later.stream().map(MetricSelection::day).toList();
        String date = YearMonth.from(first.date()).toString();
        return MetricRejection.of(
                MetricRejection.sum(later),
                RejectionCode.CONFLICT,
                "of " + first.metric() + " of " + date + " "
                        + ExportedParts.otherRows(days, earlier.source().toString()),
                ExportedParts.remedy(earlier.source().toString(), first.source().toString()));
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
