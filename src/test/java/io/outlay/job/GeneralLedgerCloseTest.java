package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of an accounting program as the yardstick of what is posted. */
class GeneralLedgerCloseTest {
    private static final String PERIOD = "2026-09";
    private static final String FEC = """
            JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
            AC|Achats|1|20260905|651100|Redevances|||F-1|20260901|SHOPCO SEPT|1200,00|0,00|||20261003||
            AC|Achats|1|20260905|401000|Fournisseurs|||F-1|20260901|SHOPCO SEPT|0,00|1200,00|||20261003||
            """;
    private static final String GROWN = FEC.replace("1200,00", "1250,00")
            + "AC|Achats|2|20260910|651100|Redevances|||F-9|20260910|NORDHUS|99,00|0,00|||20261003||\n";

    @TempDir
    private Path root;

    private TestWorkspace workspace(String booked) {
        return TestWorkspace.small(root)
                .file(
                        "outlay.yaml",
                        "outlay:\n  company: Test Ltd\n  currency: EUR\n  general-ledger:\n    booked-files: " + booked
                                + "\n")
                .file("inbox/bills.csv", """
                        invoice_no,issue_date,vendor,net_amount,currency
                        F-1,2026-09-01,Shopco,1200.00,EUR
                        F-2,2026-09-02,Shopco,50.00,EUR
                        """)
                .file("inbox/gl/fec.txt", FEC);
    }

    private static List<String> tied(TestWorkspace workspace) {
        return workspace.rows(PERIOD, "general_ledger.csv").stream()
                .map(row -> String.join(
                        " ",
                        row.get("account"),
                        row.get("booked"),
                        row.get("ours"),
                        row.get("difference"),
                        row.get("cause"),
                        row.get("document")))
                .toList();
    }

    private static List<Map<String, String>> billed(TestWorkspace workspace) {
        return workspace.rows(PERIOD, "ledger.csv").stream()
                .filter(row -> row.get("basis").equals("billed"))
                .toList();
    }

    @Test
    void aBookedLedgerAddsNoCostAndItsNewestContentIsHeldAgainstIt() throws IOException {
        TestWorkspace workspace = workspace("inbox/gl/*");
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace))
                .containsExactly(" 0.00 50.00 -50.00 not_in_ledger F-2", "651100 1200.00 1200.00 0.00 agrees ");
        assertThat(billed(workspace)).extracting(row -> row.get("amount")).containsExactly("1200.00", "50.00");

        // the same content in a second file, then a corrected one that grew
        workspace.file("inbox/gl/again.txt", FEC);
        assertThat(workspace.revise(PERIOD, "again").exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace)).hasSize(2).contains("651100 1200.00 1200.00 0.00 agrees ");
        workspace.delete("inbox/gl/again.txt").file("inbox/gl/fec.txt", GROWN);
        assertThat(workspace.revise(PERIOD, "corrected").exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace))
                .containsExactly(
                        " 0.00 50.00 -50.00 not_in_ledger F-2",
                        "651100 99.00 0.00 99.00 not_in_ours F-9",
                        "651100 1250.00 1200.00 50.00 amount F-1");
        assertThat(billed(workspace)).extracting(row -> row.get("amount")).containsExactly("1200.00", "50.00");
        assertThat(sheet()).contains("General ledger: what it booked against what is posted here, and why they differ");
    }

    private List<String> sheet() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(
                root.resolve("reports/2026-09/tech-cost-2026-09.xlsx").toFile()))) {
            return StreamSupport.stream(workbook.getSheet("Tie-out").spliterator(), false)
                    .map((Row row) ->
                            row.getCell(0) == null ? "" : row.getCell(0).toString())
                    .toList();
        }
    }

    @Test
    void anotherLedgerIsAFeedAndNothingIsHeldAgainstIt() {
        TestWorkspace workspace = workspace("none");
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        assertThat(billed(workspace)).isNotEmpty();
        assertThat(root.resolve("reports/2026-09/csv/ledger.csv")).exists();
        assertThat(Files.exists(root.resolve("reports/2026-09/csv/general_ledger.csv")))
                .isFalse();
    }
}
