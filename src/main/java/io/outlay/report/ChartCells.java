package io.outlay.report;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Cells of one column as a chart's data, with the values that stand in them: asked for a range, POI would calculate its
 * formulas, and those over the ledger find no rows, since these are streamed.
 */
final class ChartCells {
    private ChartCells() {}

    /** Figures; a cell without one is a gap. */
    static XDDFNumericalDataSource<Double> numbers(XSSFSheet sheet, CellRangeAddress column) {
        Double[] values = new Double[column.getNumberOfCells()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(sheet, column.getFirstRow() + i, column.getFirstColumn());
        }
        return XDDFDataSourcesFactory.fromArray(values, column.formatAsString(sheet.getSheetName(), true));
    }

    static XDDFCategoryDataSource words(XSSFSheet sheet, CellRangeAddress column) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, column);
    }

    private static Double number(XSSFSheet sheet, int row, int column) {
        XSSFRow cells = sheet.getRow(row);
        XSSFCell cell = cells == null ? null : cells.getCell(column);
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? cell.getNumericCellValue() : null;
    }
}
