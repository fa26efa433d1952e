package io.outlay.model.fact;

import io.outlay.model.Components;
import io.outlay.model.PartyName;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ids by which files name systems, and the ids that the systems have now: the register's column {@code formerly}, and ids that
 * differ only in case, as tools write {@code SHOP} for {@code shop}; and names, as contract registers, licence reports and
 * hours write {@code TillPoint POS}: the name of a system, one of its billing names or of its aliases, compared as a whole like a
 * vendor's.
 *
 * <p>Files are never rewritten and posted entries never changed, so both go on naming the old id. An id is resolved in two places
 * and nowhere else: where facts are read ({@code job.ledger.Facts}; invoice lines in {@code ledger.document.SourceDocument}, as their content
 * tells whether a document was replaced), and where the ledger is read, by the view {@code ledger_seen}, which knows what an
 * attempt's register says. What should be posted is compared with that view, so a renaming posts nothing: the history is the
 * new id's, and no month is restated. Reports that were issued stay as they are.
 *
 * <p>An id that a system of the register has now is nobody's former one, and of two systems that claim one the first counts;
 * the register rejects both claims. Case decides only between systems that differ in nothing else: where two have an id, now
 * or before, that is equal but for case, a third spelling of it is nobody's.
 *
 * @param current by former id
 * @param anyCase by id in small letters, now or before, where it is one system's
 * @param named by name as it is compared, where it is one system's; an id comes first
 */
public record FormerIds(
        SortedMap<String, String> current, SortedMap<String, String> anyCase, SortedMap<String, String> named) {
    private static final Pattern SIGNS = Pattern.compile("[^#+*]");

    /** Of no systems: every id stays as it is. */
    public static final FormerIds NONE =
            new FormerIds(Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    public static FormerIds of(List<TechSystem> systems) {
        return of(systems, List.of());
    }

    /**
     * With the names of table aliases: one that serves all dates comes before what the register says of the name, as for
     * bills; one that serves from a day on is a name beside others.
     */
    public static FormerIds of(List<TechSystem> systems, List<Alias> aliases) {
        Set<String> inUse = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        SortedMap<String, String> current = new TreeMap<>();
        systems.forEach(system -> system.formerly().stream()
                .filter(former -> !inUse.contains(former))
                .forEach(former -> current.putIfAbsent(former, system.systemId())));
        List<Alias> known = aliases.stream()
                .filter(alias -> inUse.contains(alias.systemId()))
                .toList();
        return new FormerIds(current, anyCase(inUse, current), named(systems, known));
    }

    /** Ids are among the names, so that a name that is another system's id is nobody's. */
    private static SortedMap<String, String> named(List<TechSystem> systems, List<Alias> aliases) {
        Map<String, Set<String>> claims = new HashMap<>();
        systems.forEach(system -> Stream.of(
                        Stream.of(system.systemId(), system.name()),
                        system.billingNames().stream(),
                        system.formerly().stream())
                .flatMap(names -> names)
                .filter(name -> !PartyName.of(name).key().isEmpty())
                .map(FormerIds::key)
                .forEach(
                        key -> claims.computeIfAbsent(key, k -> new HashSet<>()).add(system.systemId())));
        Map<String, Set<String>> always = new HashMap<>();
        aliases.forEach(alias -> (alias.validFrom().isEmpty() ? always : claims)
                .computeIfAbsent(key(alias.billingName()), key -> new HashSet<>())
                .add(alias.systemId()));
        SortedMap<String, String> named = ofOne(claims);
        named.putAll(ofOne(always));
        return named;
    }

    private static SortedMap<String, String> ofOne(Map<String, Set<String>> claims) {
        SortedMap<String, String> one = new TreeMap<>();
        claims.forEach((key, ids) -> ids.stream().filter(id -> ids.size() == 1).forEach(id -> one.put(key, id)));
        return one;
    }

    private static SortedMap<String, String> anyCase(Set<String> inUse, SortedMap<String, String> current) {
        Map<String, Set<String>> claims = new HashMap<>();
        inUse.forEach(
                id -> claims.computeIfAbsent(small(id), key -> new HashSet<>()).add(id));
        current.forEach((former, id) ->
                claims.computeIfAbsent(small(former), key -> new HashSet<>()).add(id));
        return ofOne(claims);
    }

    /** A name as it is compared, with the signs that tell one product from another, or a row that is commented out. */
    private static String key(String name) {
        return PartyName.of(name).key() + " " + SIGNS.matcher(name).replaceAll("");
    }

    private static String small(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The id now of a system that a register had, which is spelled as the register had it. */
    public String ofRegistered(String id) {
        return current.getOrDefault(id, id);
    }

    /** The id of the system now; what no system has or had as id, in any case, or as name, as it is. */
    public String of(String id) {
        String now = current.getOrDefault(id, anyCase.get(small(id)));
        return now == null ? named.getOrDefault(key(id), id) : now;
    }

    /** The same fact, of the systems under the ids that they have now. */
    public <F extends Fact> F of(F fact) {
        return resolution().of(fact);
    }

    /** For many facts, which name few ids. */
    public Resolution resolution() {
        return new Resolution(this);
    }

    /** Facts of the systems under the ids that they have now; each id is resolved once. */
    public static final class Resolution {
        private final FormerIds ids;
        private final Map<String, String> known = new HashMap<>();

        private Resolution(FormerIds ids) {
            this.ids = ids;
        }

        /** The same fact, of the systems under the ids that they have now. */
        @SuppressWarnings("unchecked") // made of the class that the fact has
        public <F extends Fact> F of(F fact) {
            if (ids.anyCase.isEmpty() || isNow(fact)) {
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

        private boolean isNow(Fact fact) {
            for (Object id : Components.marked(fact, SystemId.class)) {
                if (!now(id).equals(id)) {
                    return false;
                }
            }
            return true;
        }

        private Object now(Object id) {
            if (id instanceof Optional<?> maybe) {
                return maybe.isEmpty() ? maybe : Optional.of(now(maybe.get()));
            }
            String now = known.get(id);
            if (now == null) {
                now = ids.of((String) id);
                known.put((String) id, now);
            }
            return now;
        }
    }

    /** Whether facts of a kind are between two systems. */
    public static boolean isBetween(Class<?> kind) {
        return Components.count(kind, SystemId.class) > 1;
    }

    /** Whether a fact is between two systems that are one now: then it says nothing any more. */
    public static boolean isWithinOne(Fact fact) {
        return isBetween(fact.getClass())
                && Stream.of(Components.marked(fact, SystemId.class)).distinct().count() == 1;
    }
}
