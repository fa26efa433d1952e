package io.outlay.intake.table.sheet;

import io.outlay.intake.table.CellName;
import io.outlay.intake.table.CellText;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.SheetXml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Rows of a sheet; the line is the row's number. What is hidden in Excel is read as well, and noted. */
public final class SheetRows implements RowSource {
    private final Sheet sheet;
    private final Iterator<Row> rows;
    private final CellText text;
    private final SheetXml xml;
    private final BitSet hidden = new BitSet();
    private int columns;

    /** @param text of its cells */
    SheetRows(Sheet sheet, Stream<Row> rows, CellText text, SheetXml xml) {
        this.sheet = sheet;
        this.rows = rows.iterator();
        this.text = text;
        this.xml = xml;
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public boolean positional() {
        return false;
    }

    @Override
    public Optional<RawRow> next() {
        while (rows.hasNext()) {
            Row found = rows.next();
            RawRow row = row(found);
            if (!row.isBlank()) {
                hidden.set(found.getRowNum(), found.isHidden());
                columns = Math.max(columns, row.cells().size());
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            notes.add("the sheet is hidden, and its rows are read: delete the sheet if they shall not count");
        }
        if (!hidden.isEmpty()) {
            String rows = Ranges.of(hidden, Integer::toString);
            notes.add("hidden rows are read: " + rows + "; delete them if they shall not count");
        }
        BitSet unseen = xml.hiddenColumns();
        unseen.clear(columns, Math.max(columns, unseen.length()));
        if (!unseen.isEmpty()) {
            notes.add("hidden columns are read: " + Ranges.of(unseen, CellName::letters));
        }
        return notes;
    }

    private RawRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(text.of(cell, xml));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        List<String> shown = cells.stream().map(CellText::shown).toList();
        return new RawRow(row.getRowNum(), List.copyOf(cells), String.join(", ", shown), Optional.empty());
    }
}
