package io.outlay.ledger;

import io.outlay.model.Basis;
import io.outlay.model.TargetEntry;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What documents cost each system in each month, one-offs left out. */
final class CostHistory {
    static final int MONTHS = 3;
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

    /** The last three months with cost in the year before a month, the latest first. */
    NavigableMap<YearMonth, List<TargetEntry>> before(String systemId, YearMonth month) {
        NavigableMap<YearMonth, List<TargetEntry>> recent = new TreeMap<>();
        bySystem
                .getOrDefault(systemId, new TreeMap<>())
                .subMap(month.minusMonths(YEAR), true, month, false)
                .descendingMap()
                .entrySet()
                .stream()
                .limit(MONTHS)
                .forEach(cost -> recent.put(cost.getKey(), cost.getValue()));
        return recent.descendingMap();
    }
}
