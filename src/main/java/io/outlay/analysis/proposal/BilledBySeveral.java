package io.outlay.analysis.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of vendors whose bills are for several systems, so that the name alone says none: a reseller, or Microsoft. */
final class BilledBySeveral {
    private BilledBySeveral() {}

    static Set<String> of(List<VendorGroup> groups) {
        Map<String, Integer> times = new HashMap<>();
        groups.forEach(group -> group.spellings().forEach(name -> times.merge(name, 1, Integer::sum)));
        return times.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
