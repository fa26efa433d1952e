package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in dinars, which have three decimals, with a bill in yen, which have none. */
class SmallestUnitCloseTest {
    private static final String PERIOD = "2026-10";

    @TempDir
    private static Path root;

    @Test
    void showsEachCurrencyWithItsOwnDecimals() throws IOException {
        TestWorkspace workspace = TestWorkspace.small(root)
                .file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: KWD\n")
                .file("inbox/bills.csv", """
                        invoice_no,issue_date,vendor,net_amount,currency,service_start,service_end,fx_rate
                        K-1,2026-07-01,Shopco,123.456,KWD,,,
                        K-2,2026-07-01,Shopco,0.004,KWD,,,
                        K-3,2026-08-01,Shopco,100000,JPY,2026-08-01,2026-10-31,0.002
                        """);
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);

        List<Map<String, String>> ledger = workspace.rows(PERIOD, "ledger.csv").stream()
                .filter(row -> row.get("basis").equals("effective"))
                .toList();
        assertThat(ledger.stream().map(row -> row.get("amount")).toList())
                .containsExactlyInAnyOrder("123.456", "0.004", "66.667", "66.666", "66.667");
        assertThat(ledger.stream()
                        .filter(row -> row.get("source_currency").equals("JPY"))
                        .map(row -> row.get("month") + " " + row.get("source_amount"))
                        .toList())
                .containsExactly("2026-08 33333", "2026-09 33334", "2026-10 33333");
        assertThat(workspace.rows(PERIOD, "reconciliation.csv"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("item", "ledger = systems + unmapped")
                        .containsEntry("expected", "323.460")
                        .containsEntry("difference", "0.000"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("currency", "JPY")
                        .containsEntry("expected", "100000")
                        .containsEntry("difference", "0"));
        assertThat(workspace.rows(PERIOD, "tco.csv").get(0)).containsEntry("t12m", "323.460");
        assertThat(workspace.text("reports/" + PERIOD + "/manifest.json")).contains("323.460");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(
                root.resolve("reports/2026-10/tech-cost-2026-10.xlsx").toFile()))) {
            XSSFSheet total = workbook.getSheet("Ledger");
            assertThat(total.getRow(2).getCell(9).getCellStyle().getDataFormatString())
                    .startsWith("#,##0.000;");
            assertThat(total.getRow(2).getCell(9).getNumericCellValue()).isEqualTo(323.46);
        }
    }
}
