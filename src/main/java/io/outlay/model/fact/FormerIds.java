package io.outlay.model.fact;

import io.outlay.model.Components;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ids that systems had before, and the ids that they have now: the register's column {@code formerly}.
 *
 * <p>Files are never rewritten and posted entries never changed, so both go on naming the old id. It is resolved in two places
 * and nowhere else: where facts are read ({@code job.ledger.Facts}; invoice lines in {@code ledger.SourceDocuments}, as their content
 * tells whether a document was replaced), and where the ledger is read, by the view {@code ledger_seen}, which knows what an
 * attempt's register says. What should be posted is compared with that view, so a renaming posts nothing: the history is the
 * new id's, and no month is restated. Reports that were issued stay as they are.
 *
 * <p>An id that a system of the register has now is nobody's former one, and of two systems that claim one the first counts;
 * the register rejects both claims.
 *
 * @param current by former id
 */
public record FormerIds(SortedMap<String, String> current) {
    /** Of systems that never had other ids. */
    public static final FormerIds NONE = new FormerIds(Collections.emptySortedMap());

    public static FormerIds of(List<TechSystem> systems) {
        Set<String> inUse = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        SortedMap<String, String> current = new TreeMap<>();
        systems.forEach(system -> system.formerly().stream()
                .filter(former -> !inUse.contains(former))
                .forEach(former -> current.putIfAbsent(former, system.systemId())));
        return new FormerIds(current);
    }

    /** The id of the system now. */
    public String of(String id) {
        return current.getOrDefault(id, id);
    }

    /** The same fact, of the systems under the ids that they have now. */
    @SuppressWarnings("unchecked") // made of the class that the fact has
    public <F extends Fact> F of(F fact) {
        if (current.isEmpty()) {
            return fact;
        }
        Components<F> components = Components.of((Class<F>) fact.getClass());
        Object[] values = Components.values(fact);
        for (int i = 0; i < values.length; i++) {
            if (components.parts().get(i).isAnnotationPresent(SystemId.class)) {
                values[i] = now(values[i]);
            }
        }
        return components.make(values);
    }

    private Object now(Object id) {
        return id instanceof Optional<?> maybe ? maybe.map(this::now) : of((String) id);
    }

    /** Whether a fact is between two systems that are one now: then it says nothing any more. */
    public static boolean isWithinOne(Fact fact) {
        List<Object> systems = Components.marked(fact, SystemId.class).toList();
        return systems.size() > 1 && systems.stream().distinct().count() == 1;
    }
}
