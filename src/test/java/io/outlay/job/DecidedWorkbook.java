package io.outlay.job;

import io.outlay.report.book.Decision;
import io.outlay.report.summary.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A finance workbook in which somebody decides, saved by another program than the one that wrote it. */
public record DecidedWorkbook(Path file) {
    private static final int HEADER = 3;
    /** The last three columns are decision, comment and key. */
    private static final int BEFORE_KEY = 2;

    /** What the sheet Findings holds, by key. */
    public Map<String, Decision> decisions() {
        try {
            return Decisions.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of the cells of each row of the sheet Sources. */
    public List<List<String>> sources() {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.findSheet("Sources").orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of its findings, in their order. */
    public List<String> keys() {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet findings = book.getSheet("Findings");
            List<String> keys = new ArrayList<>();
            for (int i = HEADER + 1; i <= findings.getLastRowNum(); i++) {
                XSSFRow row = findings.getRow(i);
                keys.add(row.getCell(row.getLastCellNum() - 1).getStringCellValue());
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Saves it elsewhere.
     *
     * @param finding counted from 0
     */
    public DecidedWorkbook decide(Path copy, int finding, String decision, String comment) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFRow row = book.getSheet("Findings").getRow(HEADER + 1 + finding);
            int key = row.getLastCellNum() - 1;
            row.getCell(key - BEFORE_KEY).setCellValue(decision);
            row.getCell(key - 1).setCellValue(comment);
            Files.createDirectories(copy.getParent());
            try (OutputStream out = Files.newOutputStream(copy)) {
                book.write(out);
            }
            return new DecidedWorkbook(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
