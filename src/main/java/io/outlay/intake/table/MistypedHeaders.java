package io.outlay.intake.table;

import io.outlay.model.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Headers that no column of a table has and that are nearly one that is missing.
 *
 * @param columns the column probably meant by each header, in order of the file
 */
public record MistypedHeaders(Map<String, String> columns) {
    /** @param known columns of the table */
    public static MistypedHeaders of(Header header, Collection<String> known) {
        List<String> missing =
                new ArrayList<>(known.stream().filter(name -> !header.has(name)).toList());
        Map<String, String> columns = new LinkedHashMap<>();
        header.row().cells().stream()
                .filter(cell -> !cell.isEmpty() && !known.contains(Header.normal(cell)))
                .distinct()
                .forEach(cell -> meant(cell, missing).ifPresent(name -> {
                    missing.remove(name);
                    columns.put(cell, name);
                }));
        return new MistypedHeaders(columns);
    }

    private static Optional<String> meant(String cell, List<String> missing) {
        String name = Header.normal(cell);
        return missing.stream()
                .filter(column -> Spelling.isMistyped(name, column))
                .min(Comparator.comparingInt((String column) -> Spelling.distance(name, column))
                        .thenComparing(column -> column));
    }

    public boolean has(String cell) {
        return columns.containsKey(cell);
    }

    /** The header that was probably meant to be a column. */
    public Optional<String> headerOf(String column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What to rename, as the beginning of a remedy; empty when there is none. */
    public String remedy() {
        return columns.isEmpty()
                ? ""
                : "Rename "
                        + columns.entrySet().stream()
                                .map(entry -> "\"" + Excerpt.of(entry.getKey()) + "\" to " + entry.getValue())
                                .collect(Collectors.joining(", "))
                        + " if that is meant. ";
    }

    /** A note on each; such a column is not read. */
    public List<String> notes() {
        return columns.entrySet().stream()
                .map(entry -> "column \"" + Excerpt.of(entry.getKey()) + "\" is not read; did you mean "
                        + entry.getValue() + "?")
                .toList();
    }
}
