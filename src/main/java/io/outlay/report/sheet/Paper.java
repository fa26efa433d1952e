package io.outlay.report.sheet;

import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The paper of a sheet: A4, or A3 where its smallest text would be below 7 points on A4. A page is one sheet wide. */
public enum Paper {
    A4(PaperSize.A4_PAPER, 842, 595),
    A3(PaperSize.A3_PAPER, 1191, 842);

    /** Of any text in print, in points. */
    public static final double SMALLEST = 7;

    /** Both sides' margins, in points. */
    private static final double MARGINS = 58;

    /** The same above and below, with the footer. */
    private static final double ABOVE_AND_BELOW = 72;

    /** Of a digit of the standard typeface, in points: programs that do not round it to pixels draw columns as wide. */
    private static final double DIGIT = 5.57;

    /** Text of cells and charts, in points, where no cell has smaller. */
    private static final int BODY = 9;

    private final PaperSize size;
    private final double width;
    private final double height;

    /** Landscape, in points. */
    Paper(PaperSize size, double width, double height) {
        this.size = size;
        this.width = width - MARGINS;
        this.height = height - ABOVE_AND_BELOW;
    }

    /** Gives a sheet that is written its paper, unless it has a scale of its own. */
    public static void choose(XSSFSheet sheet) {
        if (!sheet.getFitToPage()) {
            return;
        }
        CellRangeAddress printed = printed(sheet);
        Paper paper = smallest(sheet, printed) * A4.scale(sheet, printed) >= SMALLEST ? A4 : A3;
        sheet.getPrintSetup().setPaperSize(paper.size);
    }

    /** Nothing of a sheet is printed unless a reader says so: its print area is its last cell, which is empty. */
    public static void none(XSSFSheet sheet) {
        var version = sheet.getWorkbook().getSpreadsheetVersion();
        int row = version.getLastRowIndex();
        int column = version.getLastColumnIndex();
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), column, column, row, row);
    }

    /** The first columns of rows from one to before another, counted from 0: a part of a print area. */
    public static String area(int columns, int from, int end) {
        return new CellReference(from, 0, true, true).formatAsString() + ":"
                + new CellReference(end - 1, columns - 1, true, true).formatAsString();
    }

    /** At most 1: fitting makes nothing larger. */
    private double scale(XSSFSheet sheet, CellRangeAddress printed) {
        double wide = 0;
        for (int column = printed.getFirstColumn(); column <= printed.getLastColumn(); column++) {
            wide += sheet.getColumnWidth(column) / 256.0 * DIGIT;
        }
        double high = 0;
        for (int row = printed.getFirstRow(); row <= printed.getLastRow(); row++) {
            high += sheet.getRow(row) == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : sheet.getRow(row).getHeightInPoints();
        }
        boolean onePage = sheet.getPrintSetup().getFitHeight() == 1;
        return Math.min(1, Math.min(width / wide, onePage ? height / high : 1));
    }

    private static int smallest(XSSFSheet sheet, CellRangeAddress printed) {
        int smallest = BODY;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (printed.isInRange(cell)) {
                    smallest = Math.min(
                            smallest, ((XSSFCell) cell).getCellStyle().getFont().getFontHeightInPoints());
                }
            }
        }
        return smallest;
    }

    private static CellRangeAddress printed(XSSFSheet sheet) {
        String area = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
        if (area != null) {
            return Stream.of(area.split(","))
                    .map(part -> CellRangeAddress.valueOf(part.substring(part.lastIndexOf('!') + 1)))
                    .reduce(Paper::around)
                    .orElseThrow();
        }
        int columns = 1;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        return new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, columns - 1);
    }

    /** Areas of a sheet are printed in one scale, each on pages of its own. */
    private static CellRangeAddress around(CellRangeAddress a, CellRangeAddress b) {
        return new CellRangeAddress(
                Math.min(a.getFirstRow(), b.getFirstRow()),
                Math.max(a.getLastRow(), b.getLastRow()),
                Math.min(a.getFirstColumn(), b.getFirstColumn()),
                Math.max(a.getLastColumn(), b.getLastColumn()));
    }
}
