package io.outlay.report.sheet;

import java.util.Iterator;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Cells of a row or column as a chart's data, with the values that stand in them: asked for a range, POI would calculate its
 * formulas, and those over the ledger find no rows, since these are streamed.
 */
public final class ChartCells {
    private ChartCells() {}

    /** Figures; a cell without one is a gap. */
    public static XDDFNumericalDataSource<Double> numbers(XSSFSheet sheet, CellRangeAddress cells) {
        Double[] values = new Double[cells.getNumberOfCells()];
        Iterator<CellAddress> addresses = cells.iterator();
        for (int i = 0; i < values.length; i++) {
            values[i] = number(sheet, addresses.next());
        }
        return XDDFDataSourcesFactory.fromArray(values, cells.formatAsString(sheet.getSheetName(), true));
    }

    public static XDDFCategoryDataSource words(XSSFSheet sheet, CellRangeAddress cells) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, cells);
    }

    private static Double number(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow());
        XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? cell.getNumericCellValue() : null;
    }
}
