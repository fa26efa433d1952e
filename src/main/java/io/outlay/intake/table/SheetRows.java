package io.outlay.intake.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** Rows of a sheet; the line is the row's number. */
final class SheetRows implements RowSource {
    private final String sheet;
    private final Iterator<Row> rows;
    private final CellText text;

    SheetRows(String sheet, Iterator<Row> rows, CellText text) {
        this.sheet = sheet;
        this.rows = rows;
        this.text = text;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public boolean positional() {
        return false;
    }

    @Override
    public Optional<RawRow> next() {
        while (rows.hasNext()) {
            RawRow row = row(rows.next());
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private RawRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(text.of(cell));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new RawRow(row.getRowNum(), List.copyOf(cells), String.join(", ", cells), Optional.empty());
    }
}
