package io.outlay.analysis.stack;

import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What systems in service do for the company, and which of them do it.
 *
 * @param name lower case
 * @param systems at least one, by spend, largest first
 * @param overlap twelve months' spend of all but the first
 */
public record Capability(String name, List<TechSystem> systems, BigDecimal overlap) {

    /** By name. */
    public static List<Capability> of(Stack stack) {
        Map<String, List<TechSystem>> byName = new TreeMap<>();
        for (TechSystem system : stack.active()) {
            system.capability()
                    .map(Capability::key)
                    .ifPresent(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(system));
        }
        List<Capability> all = new ArrayList<>();
        byName.forEach((name, systems) -> {
            systems.sort(Comparator.comparing((TechSystem s) -> stack.spend(s.systemId()))
                    .reversed()
                    .thenComparing(TechSystem::systemId));
            BigDecimal overlap = Sum.of(systems.stream().skip(1).map(system -> stack.spend(system.systemId())));
            all.add(new Capability(name, List.copyOf(systems), overlap));
        });
        return all;
    }

    /** One spelling of a capability: case and outer spaces do not matter. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Systems beyond one. */
    int surplus() {
        return systems.size() - 1;
    }
}
