package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first rows of a file, among which its header stands: read once, however many mappings look at them. */
record HeadRows(List<RawRow> rows, List<Set<String>> keys) {
    /** More than may stand above a header. */
    private static final int MOST = 22;

    /** No header is as long. */
    private static final int LONGEST = 1_000;

    /** @param skipped lines that do not count */
    static HeadRows of(RowSource source, int skipped) {
        List<RawRow> rows = new ArrayList<>();
        int counted = 0;
        for (Optional<RawRow> row = source.next(); row.isPresent(); row = source.next()) {
            rows.add(row.get());
            counted += row.get().line() > skipped ? 1 : 0;
            if (counted == MOST) {
                break;
            }
        }
        List<Set<String>> keys = rows.stream()
                .map(row -> row.cells().stream()
                        .filter(cell -> cell.length() < LONGEST)
                        .map(Mapping::key)
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
        return new HeadRows(rows, keys);
    }

    /** Lines that the mapping with the most of them skips. */
    static int skipped(List<Mapping> mappings) {
        return mappings.stream()
                .mapToInt(mapping -> mapping.read().skipLines())
                .max()
                .orElse(0);
    }

    /** Whether any row has all headers by which files of a shipped mapping are known; of others always. */
    boolean hasAll(Mapping mapping) {
        return !mapping.shipped()
                || keys.stream().anyMatch(row -> mapping.known().stream().allMatch(one -> isAmong(one, row)));
    }

    /** Whether any row has half of them. */
    boolean hasHalf(Mapping mapping) {
        return !mapping.shipped()
                || keys.stream()
                        .anyMatch(row -> 2
                                        * mapping.known().stream()
                                                .filter(one -> isAmong(one, row))
                                                .count()
                                >= mapping.known().size());
    }

    private static boolean isAmong(List<HeaderName> spellings, Set<String> row) {
        return spellings.stream().anyMatch(name -> name.isAmong(row));
    }

    /** The rows from some line on. */
    RowSource below(int line) {
        Iterator<RawRow> left = rows.stream().filter(row -> row.line() > line).iterator();
        return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    List<RawRow> above(RawRow header) {
        return rows.stream().filter(row -> row.line() < header.line()).toList();
    }
}
