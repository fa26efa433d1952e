package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of the sheet Tie-out, each formula recalculated. */
final class TieOutCells {
    private TieOutCells() {}

    /**
     * Asserts that every formula gives the value beside it.
     *
     * @return values of the formulas that name a text
     */
    static List<String> agree(XSSFWorkbook book, String text) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        List<String> values = new ArrayList<>();
        for (Row row : book.getSheet("Tie-out")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    String cached = cached(cell);
                    assertThat(text(evaluator.evaluate(cell)))
                            .as(cell.getAddress() + " " + cell.getCellFormula())
                            .isEqualTo(cached);
                    if (cell.getCellFormula().contains(text)) {
                        values.add(cached);
                    }
                }
            }
        }
        return values;
    }

    private static String cached(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? rounded(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private static String text(CellValue value) {
        return value.getCellType() == CellType.NUMERIC ? rounded(value.getNumberValue()) : value.getStringValue();
    }

    private static String rounded(double value) {
        return String.valueOf(Math.round(value * 1e6) / 1e6);
    }
}
