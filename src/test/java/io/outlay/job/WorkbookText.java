package io.outlay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The texts of a published workbook, read by another library than the one that wrote it. */
final class WorkbookText {
    private WorkbookText() {}

    static List<String> of(Path workbook, String sheet) {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile());
                var rows = book.findSheet(sheet).orElseThrow().openStream()) {
            return rows.flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
