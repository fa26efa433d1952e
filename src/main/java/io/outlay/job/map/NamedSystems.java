package io.outlay.job.map;

import io.outlay.job.ledger.Facts;
import io.outlay.job.map.Gaps.Task;
import io.outlay.model.Components;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.SystemId;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Systems that files beside the bills name by their id. */
final class NamedSystems {
    private static final String EFFORT = "effort";
    private static final Pattern ID = Pattern.compile("[\\p{Ll}\\p{N}_.-]+");

    private static final Map<Class<? extends Fact>, String> TABLES = Map.of(
            Contract.class, "contracts",
            EffortEntry.class, EFFORT,
            UsageReading.class, "usage",
            Integration.class, "integrations",
            Allocation.class, "allocations",
            Budget.class, "budgets",
            Alias.class, "aliases");

    private NamedSystems() {}

    /**
     * Those that the register does not know, each with the tables that name it. What hours alone name is a system only where
     * it is written like an id: else it may be a task, such as Holiday.
     */
    static SortedMap<String, SortedSet<String>> unknown(Facts facts, LedgerSettings settings) {
        Set<String> known = facts.systems().stream().map(TechSystem::systemId).collect(Collectors.toSet());
        SortedMap<String, SortedSet<String>> named = new TreeMap<>();
        TABLES.forEach((kind, table) -> facts.of(kind).stream()
                .flatMap(fact -> Stream.of(Components.marked(fact, SystemId.class)))
                .flatMap(id -> id instanceof Optional<?> maybe ? maybe.stream() : Stream.of(id))
                .map(Object::toString)
                .filter(id -> !known.contains(id))
                .forEach(id -> named.computeIfAbsent(id, i -> new TreeSet<>()).add(table)));
        named.entrySet()
                .removeIf(system -> isTask(system.getKey(), system.getValue())
                        || system.getValue().equals(Set.of(EFFORT)) && settings.isNoSystem(system.getKey()));
        return named;
    }

    /** Names that hours alone give and that no system has, the most hours first. */
    static List<Task> tasks(Facts facts, LedgerSettings settings) {
        Map<String, BigDecimal> hours = new TreeMap<>();
        facts.of(EffortEntry.class).stream()
                .filter(entry -> !entry.systemId().equals(TechSystem.UNMAPPED)
                        && !settings.isNoSystem(entry.systemId())
                        && isTask(entry.systemId(), Set.of(EFFORT))
                        && facts.systems().stream()
                                .noneMatch(system -> system.systemId().equals(entry.systemId())))
                .forEach(entry -> hours.merge(entry.systemId(), entry.hours(), BigDecimal::add));
        TaskSystems systems = TaskSystems.of(facts.systems());
        return hours.entrySet().stream()
                .map(task -> systems.with(new Task(task.getKey(), task.getValue(), Optional.empty())))
                .sorted(Comparator.comparing(Task::hours).reversed().thenComparing(Task::name))
                .toList();
    }

    private static boolean isTask(String name, Set<String> tables) {
        return tables.equals(Set.of(EFFORT)) && !ID.matcher(name).matches();
    }
}
