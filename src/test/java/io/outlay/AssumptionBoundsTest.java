package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a reader may enter on the sheet Assumptions: what a run takes. */
class AssumptionBoundsTest {
    private static final int HEADER = 3;

    @Test
    void aNumberIsHeldAgainstTheBoundsOfItsRow() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("Assumptions");
            Row buffer = row(sheet, "outlay.renewals.seat-buffer");
            int least = column(sheet, "Least");
            assertThat(buffer.getCell(least).getNumericCellValue()).isZero();
            assertThat(buffer.getCell(column(sheet, "Most")).getNumericCellValue())
                    .isEqualTo(1);

            assertThat(sheet.getDataValidations()).hasSize(1);
            XSSFDataValidation held = sheet.getDataValidations().get(0);
            assertThat(held.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .as("all values, and the first of them is what the formula is about")
                    .isEqualTo("D5:D" + (sheet.getLastRowNum() + 1));
            assertThat(held.getValidationConstraint().getFormula1())
                    .isEqualTo("IF(ISNUMBER(M5),IF(ISNUMBER(D5),AND(D5>=M5,D5<=N5),FALSE),TRUE)");
            assertThat(column(sheet, "Value")).isEqualTo(3);
            assertThat(least).isEqualTo('M' - 'A');
        }
    }

    private static Row row(XSSFSheet sheet, String key) {
        for (Row row : sheet) {
            if (row.getRowNum() > HEADER && row.getCell(2).getStringCellValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(key + " has no row");
    }

    private static int column(XSSFSheet sheet, String title) {
        for (var cell : sheet.getRow(HEADER)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(title + " has no column");
    }
}
