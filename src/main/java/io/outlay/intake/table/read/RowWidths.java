package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How many rows have one width: two or more look like data. A letter, an image or a PDF has none. */
final class RowWidths {
    private RowWidths() {}

    /** Rows of the most frequent width of two cells or more; 0 when no two have one. */
    static long most(Consumer<Consumer<RawRow>> rows) {
        Map<Integer, Long> byWidth = new HashMap<>();
        rows.accept(row -> byWidth.merge(row.cells().size(), 1L, Long::sum));
        return byWidth.entrySet().stream()
                .filter(width -> width.getKey() > 1 && width.getValue() > 1)
                .map(Map.Entry::getValue)
                .max(Long::compare)
                .orElse(0L);
    }
}
