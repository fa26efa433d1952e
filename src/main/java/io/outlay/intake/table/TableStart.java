package io.outlay.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where a table begins: most often in the first row; below a title, or below {@code sep=;} that Excel asks for, further
 * down. Only rows with far fewer cells than the header are passed over, so that no table is taken for a title.
 *
 * @param reading what the header was read as
 * @param above rows above the header that hold anything
 */
public record TableStart<T>(RawRow header, T reading, int above) {
    private static final int MOST_ABOVE = 20;

    /**
     * The first row that the first of some conditions holds for, else the first for the second one, and so on; when none
     * holds for any, the first row.
     *
     * @param read what a row would be as the header
     * @return empty when there is no row
     */
    public static <T> Optional<TableStart<T>> find(
            RowSource rows, Function<RawRow, T> read, List<Predicate<T>> conditions) {
        List<TableStart<T>> starts = new ArrayList<>();
        for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            starts.add(new TableStart<>(row.get(), read.apply(row.get()), starts.size()));
            boolean found = conditions.get(0).test(starts.get(starts.size() - 1).reading);
            if (found || starts.size() > MOST_ABOVE) {
                break;
            }
        }
        return conditions.stream()
                .flatMap(condition -> starts.stream().filter(start -> condition.test(start.reading)))
                .filter(start -> start.isBelowTitles(starts))
                .findFirst()
                .or(() -> starts.stream().findFirst());
    }

    private boolean isBelowTitles(List<TableStart<T>> starts) {
        return starts.subList(0, above).stream()
                .allMatch(start -> start.header.broken().isEmpty() && 2 * filled(start.header) <= filled(header));
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Passes over the rows up to the header, in the same rows opened anew. */
    public void skip(RowSource rows) {
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && row.get().line() < header.line()) {
            row = rows.next();
        }
    }

    public Optional<String> note() {
        return above == 0
                ? Optional.empty()
                : Optional.of("the header is in line " + header.line() + "; what is above it is skipped");
    }
}
