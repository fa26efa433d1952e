package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in which a reader changed assumptions. */
final class ChangedWorkbook {
    private static final int KEY = 2;
    private static final int VALUE = 3;

    private ChangedWorkbook() {}

    /** @param settings new values by key, without {@code outlay.} */
    static Path of(Path workbook, Map<String, String> settings, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                cell(book, setting.getKey()).setCellValue(Double.parseDouble(setting.getValue()));
            }
            return write(book, copy);
        }
    }

    /** The same for each setting alone, by its key. */
    static Map<String, Path> each(Path workbook, Map<String, String> settings, Path dir) throws IOException {
        Map<String, Path> copies = new TreeMap<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                XSSFCell cell = cell(book, setting.getKey());
                double before = cell.getNumericCellValue();
                cell.setCellValue(Double.parseDouble(setting.getValue()));
                copies.put(setting.getKey(), write(book, dir.resolve("changed-" + setting.getKey() + ".xlsx")));
                cell.setCellValue(before);
            }
        }
        return copies;
    }

    private static XSSFCell cell(XSSFWorkbook book, String setting) {
        for (var row : book.getSheet("Assumptions")) {
            XSSFCell key = ((XSSFRow) row).getCell(KEY);
            if (key != null
                    && key.getCellType() == CellType.STRING
                    && key.getStringCellValue().replaceFirst("^outlay\\.", "").equals(setting)) {
                return ((XSSFRow) row).getCell(VALUE);
            }
        }
        throw new AssertionError("no assumption " + setting);
    }

    private static Path write(XSSFWorkbook book, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            book.write(out);
        }
        assertThat(copy).isNotEmptyFile();
        return copy;
    }
}
