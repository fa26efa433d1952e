package io.outlay.report.tco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.report.FixtureWorkbooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The P&amp;L view on the sheet TCO; LibreOffice recalculates the same workbook in another test. */
class CapexBlockTest {
    private static final int PNL_T12M = 4;
    private static final int DEPRECIATION_MONTH = 8;
    private static final int BOOK_VALUE = 11;

    @TempDir
    Path dir;

    /** Rows below the section's headings; empty when it is not there. */
    private static List<Row> rows(XSSFWorkbook book) {
        List<Row> rows = new ArrayList<>();
        boolean inside = false;
        for (Row row : book.getSheet("TCO")) {
            String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
            inside = first.startsWith("P&L view") || inside && !first.startsWith("Run, grow");
            if (inside && row.getCell(BOOK_VALUE) != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(List<Row> rows, String system) {
        return rows.stream()
                .filter(row -> row.getCell(0).getStringCellValue().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Row row, int column) {
        return row.getCell(column).getNumericCellValue();
    }

    /** 240,000.55 over 60 months from March 2023: 43 of them are over in September 2026. */
    @Test
    void depreciatesWhatWasBuiltBeforeTheLedger() throws IOException {
        try (InputStream in = Files.newInputStream(FixtureWorkbooks.full(dir));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<Row> rows = rows(book);
            assertThat(rows.get(0).getCell(BOOK_VALUE).getStringCellValue()).isEqualTo("Book value");
            Row shop = row(rows, "Shop");
            assertThat(value(shop, DEPRECIATION_MONTH)).isEqualTo(4000.00, within(1e-9));
            assertThat(value(shop, DEPRECIATION_MONTH + 2)).isEqualTo(48000.11, within(1e-9));
            assertThat(value(shop, BOOK_VALUE)).isEqualTo(68000.16, within(1e-9));
            assertThat(shop.getCell(BOOK_VALUE).getCellFormula()).contains("ROUND(");
            assertThat(row(rows, "Legacy").getCell(PNL_T12M).getStringCellValue())
                    .isEqualTo("n/a");
            assertThat(row(rows, "Total of what is known")).isNotNull();
        }
    }

    /** 60,000 over 60 months from May 2022, retired in March 2026. */
    @Test
    void writesOffWhatIsRetired() throws IOException {
        try (InputStream in = Files.newInputStream(FixtureWorkbooks.full(dir));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row market = row(rows(book), "Market");
            assertThat(value(market, DEPRECIATION_MONTH)).isZero();
            assertThat(value(market, DEPRECIATION_MONTH + 1)).isEqualTo(16000, within(1e-9));
            assertThat(value(market, DEPRECIATION_MONTH + 2)).isEqualTo(19000, within(1e-9));
            assertThat(value(market, BOOK_VALUE)).isZero();
        }
    }

    @Test
    void showsNothingWhenNothingIsCapitalised() throws IOException {
        try (InputStream in = Files.newInputStream(FixtureWorkbooks.empty(dir));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(rows(book)).isEmpty();
        }
    }
}
