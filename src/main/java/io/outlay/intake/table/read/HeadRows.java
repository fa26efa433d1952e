package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.csv.OpenQuote;
import io.outlay.intake.table.csv.StatedEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first rows of a file, among which its header stands: read once, however many mappings look at them.
 *
 * @param keys of the cells of each row
 * @param any those of all rows
 */
record HeadRows(List<RawRow> rows, List<Set<String>> keys, Set<String> any) {
    /** More than may stand above a header. */
    private static final int MOST = 22;

    /** No header is as long. */
    private static final int LONGEST = 1_000;

    /** Characters below which no header begins: so that no file of long lines fills the memory. */
    private static final int DEEPEST = 1 << 20;

    /** How a CSV file begins, by encoding and delimiter. */
    static final class OfFile {
        private final Path file;
        private final int skipped;
        private final StatedEncoding encoding;
        private final Map<List<Object>, HeadRows> found = new HashMap<>();

        OfFile(Path file, List<Mapping> mappings) {
            this.file = file;
            skipped = HeadRows.skipped(mappings);
            encoding = new StatedEncoding(file);
        }

        Path file() {
            return file;
        }

        StatedEncoding encoding() {
            return encoding;
        }

        HeadRows of(Charset charset, char delimiter) throws IOException {
            HeadRows known = found.get(List.of(charset, delimiter));
            if (known != null) {
                return known;
            }
            try (CsvRows rows = CsvRows.open(file, charset, delimiter)) {
                HeadRows head = HeadRows.of(rows, skipped);
                found.put(List.of(charset, delimiter), head);
                return head;
            }
        }
    }

    /** @param skipped lines that do not count */
    static HeadRows of(RowSource source, int skipped) {
        List<RawRow> rows = new ArrayList<>();
        int counted = 0;
        int length = 0;
        for (Optional<RawRow> row = next(source); row.isPresent(); row = next(source)) {
            rows.add(row.get());
            counted += row.get().line() > skipped ? 1 : 0;
            length += row.get().excerpt().length();
            if (counted == MOST || length > DEEPEST) {
                break;
            }
        }
        List<Set<String>> keys = rows.stream()
                .map(row -> row.cells().stream()
                        .filter(cell -> cell.length() < LONGEST)
                        .map(Mapping::key)
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
        return new HeadRows(rows, keys, keys.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }

    /** A quote that is open under this delimiter may be none under another: whoever reads the file on is told. */
    private static Optional<RawRow> next(RowSource source) {
        try {
            return source.next();
        } catch (OpenQuote e) {
            return Optional.of(e.row());
        }
    }

    /** Lines that the mapping with the most of them skips. */
    static int skipped(List<Mapping> mappings) {
        return mappings.stream()
                .mapToInt(mapping -> mapping.read().skipLines())
                .max()
                .orElse(0);
    }

    /** Whether they read the same in UTF-8 and in every encoding of eight bits. */
    boolean isPlain() {
        return rows.stream()
                .allMatch(row -> row.broken().isEmpty() && row.excerpt().chars().allMatch(c -> c < 0x80));
    }

    /** Whether any row has all headers by which files of a shipped mapping are known; of others always. */
    boolean hasAll(Mapping mapping) {
        return has(mapping, mapping.known().size());
    }

    /** Whether any row has half of them. */
    boolean hasHalf(Mapping mapping) {
        return has(mapping, (mapping.known().size() + 1) / 2);
    }

    /** Most mappings are ruled out by a look at all rows together. */
    private boolean has(Mapping mapping, int least) {
        if (!mapping.shipped()) {
            return true;
        }
        if (!has(mapping, least, any)) {
            return false;
        }
        for (Set<String> row : keys) {
            if (has(mapping, least, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Mapping mapping, int least, Set<String> row) {
        int mayLack = mapping.known().size() - least;
        for (List<HeaderName> spellings : mapping.known()) {
            mayLack -= isAmong(spellings, row) ? 0 : 1;
            if (mayLack < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmong(List<HeaderName> spellings, Set<String> row) {
        for (HeaderName name : spellings) {
            if (name.isAmong(row)) {
                return true;
            }
        }
        return false;
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
