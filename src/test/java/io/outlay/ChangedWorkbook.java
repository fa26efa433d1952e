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
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in which a reader changed assumptions. */
final class ChangedWorkbook {
    private static final int KEY = 1;
    private static final int VALUE = 2;

    private ChangedWorkbook() {}

    /** @param settings new values by key, without {@code outlay.} */
    static Path of(Path workbook, Map<String, String> settings, Path copy) throws IOException {
        Map<String, String> left = new TreeMap<>(settings);
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            XSSFSheet sheet = book.getSheet("Assumptions");
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                XSSFRow row = sheet.getRow(i);
                if (row != null && row.getCell(KEY) != null && row.getCell(KEY).getCellType() == CellType.STRING) {
                    String key = row.getCell(KEY).getStringCellValue().replaceFirst("^outlay\\.", "");
                    if (left.containsKey(key)) {
                        row.getCell(VALUE).setCellValue(Double.parseDouble(left.remove(key)));
                    }
                }
            }
            book.write(out);
        }
        assertThat(left).isEmpty();
        return copy;
    }
}
