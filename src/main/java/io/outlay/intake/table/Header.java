package io.outlay.intake.table;

import io.outlay.model.Invisible;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The header row of a table.
 *
 * @param names in lower case; blank where a column has none
 * @param named those that are not blank, each once
 */
public record Header(RawRow row, List<String> names, Set<String> named) {

    public static Header of(RawRow row) {
        return of(row, row.cells().stream().map(Header::normal).toList());
    }

    /** A header whose names are others than its cells. */
    public static Header of(RawRow row, List<String> names) {
        Set<String> named = new HashSet<>(names);
        named.remove("");
        return new Header(row, names, Set.copyOf(named));
    }

    public static String normal(String name) {
        return Invisible.plain(name).toLowerCase(Locale.ROOT);
    }

    public boolean has(String name) {
        return named.contains(name);
    }

    /** Where a column stands; -1 when it is missing. */
    public int index(String name) {
        return names.indexOf(name);
    }

    public String name(int index) {
        return index < names.size() ? names.get(index) : "";
    }

    /** Names that stand more than once, each once, in their order. */
    public List<String> repeated() {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .distinct()
                .toList();
    }
}
