package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.model.Names;
import io.outlay.report.book.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Decisions and comments of a workbook that people worked in, so that the next one carries them on. */
public final class Decisions {
    static final String DECISION = "Decision";
    static final String COMMENT = "Comment";
    static final String KEY = "Key";

    private Decisions() {}

    /** What is the same finding in another month: its kind, the systems it is about, and its name. */
    static String key(Finding finding) {
        return String.join("|", Names.id(finding.kind()), String.join(";", finding.systems()), finding.name());
    }

    /**
     * What was entered, by key of the finding; rows may have been sorted.
     *
     * @param workbook of an earlier close
     * @return nothing where it has no such sheet, or none of its columns
     * @throws IOException when it is no readable workbook
     */
    public static Map<String, Decision> read(Path workbook) throws IOException {
        Map<String, Decision> decisions = all(workbook);
        decisions.values().removeIf(Decision.NONE::equals);
        return decisions;
    }

    /**
     * As {@link #read}, with {@link Decision#NONE} for findings whose row was left blank.
     *
     * @throws IOException when it is no readable workbook
     */
    public static Map<String, Decision> all(Path workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            return book.findSheet(FindingsSheet.SHEET).isPresent()
                    ? read(book.findSheet(FindingsSheet.SHEET).get())
                    : new TreeMap<>();
        } catch (RuntimeException damaged) {
            throw new IOException(workbook + " is no readable workbook: " + damaged.getMessage(), damaged);
        }
    }

    private static Map<String, Decision> read(Sheet sheet) throws IOException {
        Map<String, Decision> decisions = new TreeMap<>();
        Map<String, Integer> columns = Map.of();
        for (Row row : sheet.read()) {
            if (columns.isEmpty()) {
                columns = columns(row);
            } else {
                decisions.put(
                        text(row, columns.get(KEY)),
                        new Decision(text(row, columns.get(DECISION)), text(row, columns.get(COMMENT))));
            }
        }
        return decisions;
    }

    /** Empty in a row that is not the one of the headings. */
    private static Map<String, Integer> columns(Row row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            columns.putIfAbsent(text(row, i), i);
        }
        return Stream.of(DECISION, COMMENT, KEY).allMatch(columns::containsKey) ? columns : Map.of();
    }

    private static String text(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null || cell.getText() == null ? "" : cell.getText().strip();
    }
}
