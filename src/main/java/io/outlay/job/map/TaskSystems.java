package io.outlay.job.map;

import io.outlay.job.map.Gaps.Task;
import io.outlay.model.fact.TechSystem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which system the hours on a name are probably work on: the one with which the name shares a word that no other has, as
 * {@code ERP support} with Ledgerstone ERP.
 *
 * @param words by system id
 */
record TaskSystems(Map<String, Set<String>> words) {
    private static final int SHORTEST = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Of many systems, or of work on any. */
    private static final Set<String> COMMON = Set.of(
            "software",
            "system",
            "systems",
            "support",
            "service",
            "services",
            "solutions",
            "online",
            "cloud",
            "data",
            "group",
            "the",
            "and",
            "for",
            "ltd",
            "limited",
            "gmbh",
            "inc",
            "admin",
            "project",
            "team",
            "upkeep");

    static TaskSystems of(Collection<TechSystem> systems) {
        Map<String, Set<String>> words = new TreeMap<>();
        systems.forEach(system -> {
            Set<String> own = words(system.name());
            own.addAll(words(system.systemId()));
            words.put(system.systemId(), own);
        });
        return new TaskSystems(words);
    }

    static TaskSystems ofRows(Collection<ProposedRow> rows) {
        Map<String, Set<String>> words = new TreeMap<>();
        rows.forEach(row -> words.put(
                row.id(),
                row.names().stream().flatMap(name -> words(name).stream()).collect(Collectors.toSet())));
        return new TaskSystems(words);
    }

    /** The same, with the system where there was none and one is likely. */
    Task with(Task task) {
        return task.systemId().isPresent() ? task : new Task(task.name(), task.hours(), likely(task.name()));
    }

    private Optional<String> likely(String name) {
        Set<String> asked = words(name);
        List<String> sharing = new ArrayList<>();
        words.forEach((system, own) -> {
            if (own.stream().anyMatch(asked::contains)) {
                sharing.add(system);
            }
        });
        return sharing.size() == 1 ? Optional.of(sharing.get(0)) : Optional.empty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() >= SHORTEST && !COMMON.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
