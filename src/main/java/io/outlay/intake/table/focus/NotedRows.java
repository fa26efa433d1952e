package io.outlay.intake.table.focus;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows that are independent of each other, of which some are noted. */
final class NotedRows implements Admission {
    private static final int MOST = 20;

    private final Tally tally;
    private final Function<Row, Optional<String>> words;
    private final SortedMap<String, Long> noted = new TreeMap<>();

    /** @param words what is to be known of a row; the same words of several rows are one note */
    NotedRows(Tally tally, Function<Row, Optional<String>> words) {
        this.tally = tally;
        this.words = words;
    }

    @Override
    public void offer(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
            return;
        }
        words.apply(row)
                .filter(note -> noted.size() < MOST || noted.containsKey(note))
                .ifPresent(note -> noted.merge(note, 1L, Long::sum));
        tally.accept(row);
    }

    @Override
    public void end() {
        noted.forEach((note, rows) -> tally.note((rows == 1 ? "1 row " : rows + " rows ") + note));
    }
}
