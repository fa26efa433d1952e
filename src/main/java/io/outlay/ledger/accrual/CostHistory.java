package io.outlay.ledger.accrual;

import io.outlay.model.Basis;
import io.outlay.model.ledger.TargetEntry;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What documents cost each system in each month, one-offs left out. */
public final class CostHistory {
    public static final int MONTHS = 3;
    private static final int YEAR = 12;

    private final Map<String, NavigableMap<YearMonth, List<TargetEntry>>> bySystem;

    CostHistory(List<TargetEntry> documents) {
        bySystem = documents.stream()
                .filter(entry -> entry.basis() == Basis.EFFECTIVE && !entry.oneOff())
                .collect(Collectors.groupingBy(
                        TargetEntry::systemId,
                        HashMap::new,
                        Collectors.groupingBy(TargetEntry::month, TreeMap::new, Collectors.toList())));
    }

    /** What documents put into a month. */
    List<TargetEntry> in(String systemId, YearMonth month) {
        return bySystem.getOrDefault(systemId, new TreeMap<>()).getOrDefault(month, List.of());
    }

    /**
     * The last three months with cost in the year before a month, the latest first.
     *
     * @param isWhole whether documents serve all of a month: where they do of any, the others don't count
     */
    NavigableMap<YearMonth, List<TargetEntry>> before(String systemId, YearMonth month, Predicate<YearMonth> isWhole) {
        NavigableMap<YearMonth, List<TargetEntry>> year = bySystem.getOrDefault(systemId, new TreeMap<>())
                .subMap(month.minusMonths(YEAR), true, month, false)
                .descendingMap();
        boolean anyWhole = year.keySet().stream().anyMatch(isWhole);
        NavigableMap<YearMonth, List<TargetEntry>> recent = new TreeMap<>();
        year.entrySet().stream()
                .filter(cost -> !anyWhole || isWhole.test(cost.getKey()))
                .limit(MONTHS)
                .forEach(cost -> recent.put(cost.getKey(), cost.getValue()));
        return recent.descendingMap();
    }
}
