package io.outlay.intake.table;

import io.outlay.model.fact.ExportedRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row as its file has it: text only, never all blank.
 *
 * @param line where it begins, counted from 1, the header included
 * @param cells trimmed; when the row is broken, the best that can be told
 * @param excerpt the record as it stands
 * @param broken what keeps its cells from being told apart
 * @param spoiled what keeps single cells from being made, by place
 * @param rows of the file that it stands for
 * @param exported which they are, where that is kept
 */
public record RawRow(
        long line,
        List<String> cells,
        String excerpt,
        Optional<Fault> broken,
        Map<Integer, Fault> spoiled,
        long rows,
        Optional<ExportedRows> exported) {

    /** A row of a file. */
    public RawRow(long line, List<String> cells, String excerpt, Optional<Fault> broken) {
        this(line, cells, excerpt, broken, Map.of(), 1, Optional.empty());
    }

    /** The same row with other cells. */
    public RawRow with(List<String> others) {
        return new RawRow(line, others, excerpt, broken, spoiled, rows, exported);
    }

    /** The same row, of which messages show something else. */
    public RawRow showing(String other) {
        return new RawRow(line, cells, other, broken, spoiled, rows, exported);
    }

    /** The same row, whose cells cannot be told apart. */
    public RawRow broken(Fault fault) {
        return new RawRow(line, cells, excerpt, Optional.of(fault), spoiled, rows, exported);
    }

    /** The same row, standing for several. */
    public RawRow of(ExportedRows several) {
        return of(several.rows(), Optional.of(several));
    }

    /** The same row, standing for so many. */
    public RawRow of(long several, Optional<ExportedRows> which) {
        return new RawRow(line, cells, excerpt, broken, spoiled, several, which);
    }

    /** The cell in a column, blank beyond the last one. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean isBlank() {
        if (broken.isPresent()) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
