package io.outlay.intake.table.sheet;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.SheetXml;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.known.KnownTables;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook that is open.
 *
 * @param date1904 whether days count from 1904, as in workbooks from old Macs
 */
public record OpenSheet(Sheet sheet, boolean date1904, SheetXml xml) {

    public String name() {
        return sheet.getName();
    }

    /** Where its table begins; empty when the sheet is. */
    public Optional<TableStart<Match>> start() throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return KnownTables.start(rows(rows, '.'));
        }
    }

    /**
     * @param rows of the sheet, from their stream
     * @param decimal sign with which numbers are written
     */
    public SheetRows rows(Stream<Row> rows, char decimal) {
        return new SheetRows(sheet, rows, new CellText(date1904, decimal), xml);
    }
}
