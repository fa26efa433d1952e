package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * A workbook whose filtered tables were sorted as Excel does it: cells go with their row, references to a row that is not
 * fixed go along as if copied, all other formulas stay. The values beside the formulas go along too, so that a recalculation
 * shows which formula a sort has led astray.
 */
final class SortedWorkbook {
    /** A cell or an end of a range; a name before a bracket is a function, behind a letter or point part of a name. */
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w.$])(\\$?[A-Z]{1,3})([0-9]+)(?![\\w.(])");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    private SortedWorkbook() {}

    /** Columns of the widest table. */
    static int columns(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return tables(book).stream()
                    .mapToInt(table -> table.columns())
                    .max()
                    .orElse(0);
        }
    }

    /** @param column by which each table is sorted, backwards; by its last where it has fewer */
    static Path of(Path workbook, int column, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            List<Filtered> tables = tables(book);
            assertThat(tables).isNotEmpty();
            book.forEach(SortedWorkbook::address);
            tables.forEach(table -> table.sort(Math.min(column, table.columns() - 1)));
            book.write(out);
        }
        return copy;
    }

    /** Cells without an address get theirs: what is moved has to say where it is. */
    private static void address(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                ((XSSFCell) cell).getCTCell().setR(cell.getAddress().formatAsString());
            }
        }
    }

    private static List<Filtered> tables(XSSFWorkbook book) {
        List<Filtered> tables = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> {
            XSSFSheet xssf = (XSSFSheet) sheet;
            Stream<String> filters = xssf.getCTWorksheet().isSetAutoFilter()
                    ? Stream.of(xssf.getCTWorksheet().getAutoFilter().getRef())
                    : Stream.of();
            Stream.concat(
                            filters,
                            xssf.getTables().stream()
                                    .map(table -> table.getCTTable().getRef()))
                    .forEach(ref -> tables.add(new Filtered(xssf, CellRangeAddress.valueOf(ref))));
        });
        return tables;
    }

    /** @param area headings and rows */
    private record Filtered(XSSFSheet sheet, CellRangeAddress area) {
        int columns() {
            return area.getLastColumn() - area.getFirstColumn() + 1;
        }

        void sort(int column) {
            List<Line> lines = new ArrayList<>();
            for (int row = area.getFirstRow() + 1; row <= area.getLastRow(); row++) {
                lines.add(new Line(row, key(row, area.getFirstColumn() + column), copies(row)));
            }
            lines.sort(Comparator.comparing(Line::key).thenComparing(Line::row).reversed());
            for (int i = 0; i < lines.size(); i++) {
                place(lines.get(i), area.getFirstRow() + 1 + i);
            }
        }

        private String key(int row, int column) {
            XSSFRow cells = sheet.getRow(row);
            XSSFCell cell = cells == null ? null : cells.getCell(column);
            return cell == null ? "" : String.valueOf(cell.getRawValue());
        }

        private List<CTCell> copies(int row) {
            List<CTCell> copies = new ArrayList<>();
            for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
                XSSFRow cells = sheet.getRow(row);
                XSSFCell cell = cells == null ? null : cells.getCell(column);
                copies.add(cell == null ? null : (CTCell) cell.getCTCell().copy());
            }
            return copies;
        }

        private void place(Line line, int row) {
            for (int i = 0; i < line.cells().size(); i++) {
                CTCell from = line.cells().get(i);
                XSSFRow cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                XSSFCell cell = cells.getCell(area.getFirstColumn() + i);
                if (from == null) {
                    if (cell != null) {
                        cells.removeCell(cell);
                    }
                    continue;
                }
                CTCell to = (cell == null ? cells.createCell(area.getFirstColumn() + i) : cell).getCTCell();
                String place = to.getR();
                to.set(from);
                to.setR(place);
                if (to.isSetF()) {
                    to.getF().setStringValue(moved(from.getF().getStringValue(), row - line.row()));
                }
            }
        }
    }

    private record Line(int row, String key, List<CTCell> cells) {}

    private static String moved(String formula, int rows) {
        StringBuilder moved = new StringBuilder();
        int end = 0;
        var texts = TEXT.matcher(formula);
        while (texts.find()) {
            moved.append(references(formula.substring(end, texts.start()), rows))
                    .append(texts.group());
            end = texts.end();
        }
        return moved.append(references(formula.substring(end), rows)).toString();
    }

    private static String references(String part, int rows) {
        return REFERENCE
                .matcher(part)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) + Math.max(1, Integer.parseInt(found.group(2)) + rows)));
    }
}
