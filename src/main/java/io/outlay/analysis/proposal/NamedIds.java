package io.outlay.analysis.proposal;

import io.outlay.catalogue.CategoryWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Systems as files beside the bills name them: by an id, or by a name such as {@code TillPoint POS}, which the register
 * resolves once a system bears it.
 *
 * @param files kinds of files by what they name; of spellings that are compared alike one
 */
record NamedIds(SortedMap<String, SortedSet<String>> files) {
    private static final Pattern ID = Pattern.compile("[\\p{Ll}\\p{N}_.-]+");
    private static final int DISTINCT = 4;

    static NamedIds of(SortedMap<String, SortedSet<String>> named) {
        SortedMap<String, String> spelled = new TreeMap<>();
        SortedMap<String, SortedSet<String>> files = new TreeMap<>();
        named.forEach((name, kinds) -> {
            String one = spelled.computeIfAbsent(ReadableName.id(name), id -> name);
            files.computeIfAbsent(one, n -> new TreeSet<>()).addAll(kinds);
        });
        return new NamedIds(files);
    }

    Collection<String> names() {
        return files.keySet();
    }

    /** Under which the register may list it: an id as it is, of a name its letters. */
    static String id(String named) {
        return ID.matcher(named).matches() ? named : ReadableName.id(named);
    }

    /** What is a name, and not an id. */
    static Optional<String> name(String named) {
        return Optional.of(named).filter(name -> !ID.matcher(name).matches());
    }

    /** What begins with a word that one vendor and one name have, and that says nothing of what is sold. */
    Optional<String> ofSameWord(VendorGroup group, List<VendorGroup> groups, CategoryWords words) {
        String first = firstWord(group.name());
        if (first.length() < DISTINCT
                || !words.of(first).word().isEmpty()
                || group.found().isPresent()
                || !once(groups.stream().map(VendorGroup::name)).contains(first)) {
            return Optional.empty();
        }
        Map<String, List<String>> byWord =
                names().stream().collect(Collectors.groupingBy(NamedIds::firstWord, TreeMap::new, Collectors.toList()));
        return Optional.ofNullable(byWord.get(first))
                .filter(some -> some.size() == 1)
                .map(some -> some.get(0));
    }

    private static Set<String> once(Stream<String> names) {
        Map<String, Long> times = names.map(NamedIds::firstWord)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> once = new HashSet<>();
        times.forEach((word, count) -> {
            if (count == 1) {
                once.add(word);
            }
        });
        return once;
    }

    private static String firstWord(String name) {
        return ReadableName.id(name).split("_")[0];
    }
}
