package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The first rows of a file, among which its header stands: read once, however many mappings look at them. */
record HeadRows(List<RawRow> rows) {
    /** More than may stand above a header. */
    private static final int MOST = 22;

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
        return new HeadRows(rows);
    }

    /** Lines that the mapping with the most of them skips. */
    static int skipped(List<Mapping> mappings) {
        return mappings.stream()
                .mapToInt(mapping -> mapping.read().skipLines())
                .max()
                .orElse(0);
    }

    /** The rows from some line on. */
    RowSource below(int line) {
        Iterator<RawRow> left = rows.stream().filter(row -> row.line() > line).iterator();
        return new RowSource() {
            @Override
            public String sheet() {
                return "";
            }

            @Override
            public boolean positional() {
                return false;
            }

            @Override
            public Optional<RawRow> next() {
                return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
            }
        };
    }

    List<RawRow> above(RawRow header) {
        return rows.stream().filter(row -> row.line() < header.line()).toList();
    }
}
