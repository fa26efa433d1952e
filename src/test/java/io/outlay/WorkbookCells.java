package io.outlay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks as another library reads them than the one that wrote them. */
public final class WorkbookCells {
    private WorkbookCells() {}

    /** Every cell of every sheet, by an address such as {@code Summary!A1}. */
    public static Map<String, Cell> of(Path xlsx) throws IOException {
        Map<String, Cell> cells = new TreeMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null)
                            .forEach(cell -> cells.put(sheet.getName() + "!" + cell.getAddress(), cell));
                }
            }
        }
        return cells;
    }
}
