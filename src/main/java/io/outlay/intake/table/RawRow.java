package io.outlay.intake.table;

import java.util.List;
import java.util.Optional;

/**
 * A row as its file has it: text only, never all blank.
 *
 * @param line where it begins, counted from 1, the header included
 * @param cells trimmed; when the row is broken, the best that can be told
 * @param excerpt the record as it stands
 * @param broken what keeps its cells from being told apart
 */
public record RawRow(long line, List<String> cells, String excerpt, Optional<Fault> broken) {

    /** The cell in a column, blank beyond the last one. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean isBlank() {
        return broken.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
