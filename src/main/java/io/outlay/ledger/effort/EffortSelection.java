package io.outlay.ledger.effort;

import io.outlay.ledger.document.DaysOfOnePlace;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.fact.EffortEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
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
 * Which rows of effort count. Rows of one person, date, system and task add up within a file; in another file they are
 * duplicates when hours by role and activity are equal, else the later ones are a conflict. Rows without a person cannot be
 * told apart: they all add up, and those that another file has just so are named.
 *
 * @param alike rows without a person that equal one of an earlier file; they are among those kept
 */
record EffortSelection(
        List<EffortEntry> kept, List<EffortEntry> duplicates, List<EffortEntry> alike, List<Rejection> conflicts) {
    private record Key(String person, LocalDate date, String systemId, Optional<String> task) {}

    /** @param entries the earlier first */
    static EffortSelection of(List<EffortEntry> entries) {
        EffortSelection selection =
                new EffortSelection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<List<Object>, String> nobodys = new HashMap<>();
        Map<Key, Map<String, List<EffortEntry>>> byPlace = new LinkedHashMap<>();
        DaysOfOnePlace alone = new DaysOfOnePlace();
        entries.forEach(entry -> alone.add(entry.date(), entry.source()));
        Persons persons = new Persons();
        for (EffortEntry entry : entries) {
            if (entry.person().isPresent() && alone.has(entry.date())) {
                selection.kept.add(entry);
                continue;
            }
            persons.of(entry)
                    .ifPresentOrElse(
                            person -> byPlace.computeIfAbsent(key(entry, person), key -> new LinkedHashMap<>())
                                    .computeIfAbsent(entry.source().place(), place -> new ArrayList<>())
                                    .add(entry),
                            () -> selection.addNobodys(entry, nobodys));
        }
        byPlace.values().forEach(places -> selection.add(List.copyOf(places.values())));
        return selection;
    }

    private static Key key(EffortEntry entry, String person) {
        return new Key(person, entry.date(), entry.systemId(), entry.task());
    }

    private void addNobodys(EffortEntry entry, Map<List<Object>, String> places) {
        kept.add(entry);
        List<Object> row = List.of(
                entry.date(),
                entry.systemId(),
                entry.hours().stripTrailingZeros(),
                entry.role(),
                entry.activity(),
                entry.task());
        if (!places.computeIfAbsent(row, r -> entry.source().place())
                .equals(entry.source().place())) {
            alike.add(entry);
        }
    }

    private void add(List<List<EffortEntry>> files) {
        List<EffortEntry> first = files.get(0);
        kept.addAll(first);
        for (List<EffortEntry> later : files.subList(1, files.size())) {
            if (hours(later).equals(hours(first))) {
                duplicates.addAll(later);
            } else {
                later.forEach(entry -> conflicts.add(conflict(entry, first.get(0))));
            }
        }
    }

    private static SortedMap<String, BigDecimal> hours(List<EffortEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.activity().id() + "|" + entry.role().orElse(""),
                        entry -> entry.hours().stripTrailingZeros(),
                        (a, b) -> a.add(b).stripTrailingZeros(),
                        TreeMap::new));
    }

    private static Rejection conflict(EffortEntry later, EffortEntry earlier) {
        return RejectedRow.of(later)
                .because(RowFaults.conflict("hours", later.hours().toPlainString(), later.source(), earlier.source()));
    }
}
