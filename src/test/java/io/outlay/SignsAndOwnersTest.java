package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Variances of the closed shop say by a shape and by a colour whether they are over budget; hotspots say who answers. */
class SignsAndOwnersTest {
    private static final int HEADER = 4;

    @Test
    void everyVarianceHasAShapeAndAColour() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(ClosedShop.workbook()))) {
            XSSFSheet budget = workbook.getSheet("Budget");
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            shown.setUseCachedValuesForFormulaCells(true);
            int variances = 0;
            for (Cell heading : budget.getRow(HEADER)) {
                if (!isVariance(heading.getStringCellValue())) {
                    continue;
                }
                assertThat(rules(budget, heading.getColumnIndex()))
                        .as(heading.getStringCellValue())
                        .isEqualTo(2);
                for (int i = HEADER + 1; i <= budget.getLastRowNum(); i++) {
                    Row row = budget.getRow(i);
                    Cell cell = row == null ? null : row.getCell(heading.getColumnIndex());
                    if (cell != null
                            && cell.getCellType() == CellType.FORMULA
                            && cell.getCachedFormulaResultType() == CellType.NUMERIC
                            && cell.getNumericCellValue() != 0) {
                        assertThat(shown.formatCellValue(cell))
                                .startsWith(cell.getNumericCellValue() > 0 ? "▲ +" : "▼ −");
                        variances++;
                    }
                }
            }
            assertThat(variances).isGreaterThan(40);
        }
    }

    @Test
    void hotspotsOfManySystemsNameWhoAnswers() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(ClosedShop.workbook()))) {
            XSSFSheet hotspots = workbook.getSheet("Hotspots");
            int owner = 0;
            int rows = 0;
            for (Row row : hotspots) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals("Owner")) {
                        owner = cell.getColumnIndex();
                    }
                }
                Cell level = row.getCell(0);
                if (level != null
                        && level.getCellType() == CellType.STRING
                        && level.getStringCellValue().equals("Portfolio")) {
                    assertThat(row.getCell(owner).getStringCellValue()).isEqualTo("All owners");
                    rows++;
                }
            }
            assertThat(rows).isGreaterThan(3);
        }
    }

    private static boolean isVariance(String heading) {
        return heading.equals("Actual – budget") || heading.equals("in %") || heading.equals("Landing against budget");
    }

    /** Conditions of a column, that of cost over budget and that of cost under it. */
    private static long rules(XSSFSheet sheet, int column) {
        var formats = sheet.getSheetConditionalFormatting();
        return IntStream.range(0, formats.getNumConditionalFormattings())
                .mapToObj(formats::getConditionalFormattingAt)
                .filter(format -> format.getFormattingRanges()[0].getFirstColumn() == column)
                .flatMap(format -> IntStream.range(0, format.getNumberOfRules()).mapToObj(format::getRule))
                .filter(rule -> rule.getFontFormatting() != null)
                .count();
    }
}
