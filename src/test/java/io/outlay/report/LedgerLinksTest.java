package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.report.book.LedgerRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of twelve months link to where the rows of these months begin, not to the first row that there is. */
class LedgerLinksTest {
    private static final int MONTH = LedgerRow.column(LedgerRow.MONTH);
    private static final int SYSTEM = LedgerRow.column("system_id");
    private static final YearMonth FIRST = ReportFixture.PERIOD.minusMonths(11);

    @TempDir
    static Path dir;

    @Test
    void figuresOfTwelveMonthsLinkToTheFirstRowOfTheseMonths() throws IOException {
        try (InputStream in = Files.newInputStream(FixtureWorkbooks.full(dir));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (String sheet : new String[] {"Payoff", "TCO", "Bridge"}) {
                Map<String, Row> targets = targets(book, sheet);
                assertThat(targets).as(sheet).hasSizeGreaterThan(5);
                targets.forEach((cell, row) -> {
                    assertThat(month(row)).as(cell).isBetween(FIRST, ReportFixture.PERIOD);
                    Row before = row.getSheet().getRow(row.getRowNum() - 1);
                    assertThat(system(before).equals(system(row))
                                    && !month(before).isBefore(FIRST))
                            .as(cell + " skips a row of its months")
                            .isFalse();
                });
            }
        }
    }

    private static Map<String, Row> targets(XSSFWorkbook book, String sheet) {
        Map<String, Row> targets = new TreeMap<>();
        for (Row row : book.getSheet(sheet)) {
            for (Cell cell : row) {
                if (cell.getHyperlink() != null
                        && cell.getHyperlink().getAddress().startsWith("Ledger!")) {
                    CellReference place = new CellReference(cell.getHyperlink().getAddress());
                    targets.put(
                            sheet + "!" + cell.getAddress(),
                            book.getSheet("Ledger").getRow(place.getRow()));
                }
            }
        }
        return targets;
    }

    private static String system(Row row) {
        return row.getCell(SYSTEM).getStringCellValue();
    }

    private static YearMonth month(Row row) {
        return YearMonth.from(row.getCell(MONTH).getLocalDateTimeCellValue());
    }
}
