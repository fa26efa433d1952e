package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.profile.ShippedSamples;
import io.outlay.job.workspace.Exit;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger of an accounting program as the yardstick of what is posted. */
class GeneralLedgerCloseTest {
    private static final String PERIOD = "2026-09";

    /** What an accounting program exports of the same month: one bill booked, then it corrected and another one. */
    enum Ledger {
        FEC("651100", "fec.txt") {
            @Override
            String text(Map<String, String> netByBill) {
                StringBuilder text =
                        new StringBuilder("JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|"
                                + "CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|"
                                + "Montantdevise|Idevise\n");
                netByBill.forEach((bill, net) -> text.append("AC|Achats|1|20260905|651100|Redevances|||" + bill
                        + "|20260901|SHOPCO SEPT|" + net.replace('.', ',')
                        + "|0,00|||20261003||\nAC|Achats|1|20260905|401000|"
                        + "Fournisseurs|||" + bill + "|20260901|SHOPCO SEPT|0,00|" + net.replace('.', ',')
                        + "|||20261003||\n"));
                return text.toString();
            }
        },
        DATEV("4964", "EXTF_Buchungsstapel.csv") {
            @Override
            String text(Map<String, String> netByBill) throws IOException {
                List<String> captions =
                        ShippedSamples.text("datev").lines().limit(2).toList();
                StringBuilder text = new StringBuilder(captions.get(0).replace("20260401;20260630", "20260901;20260930")
                        + "\n" + captions.get(1) + "\n");
                netByBill.forEach((bill, net) -> text.append(net.replace('.', ',') + ";S;;;;;4964;70001;;0509;" + bill
                        + ";;;Shopco" + ";".repeat(111) + "\n"));
                return text.toString();
            }
        },
        SAF_T("6553", "saf-t.xml") {
            @Override
            String text(Map<String, String> netByBill) {
                StringBuilder text =
                        new StringBuilder("<AuditFile xmlns=\"urn:StandardAuditFile-Taxation-Financial:NO\"><Header>"
                                + "<AuditFileVersion>1.10</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry>"
                                + "<DefaultCurrencyCode>EUR</DefaultCurrencyCode></Header><MasterFiles><GeneralLedgerAccounts>"
                                + "<Account><AccountID>6553</AccountID><AccountDescription>Programvare</AccountDescription>"
                                + "</Account></GeneralLedgerAccounts></MasterFiles><GeneralLedgerEntries><Journal>"
                                + "<JournalID>GL</JournalID>");
                netByBill.forEach((bill, net) -> text.append("<Transaction><TransactionID>" + bill
                        + "</TransactionID><TransactionDate>2026-09-05</TransactionDate><Line><RecordID>1</RecordID>"
                        + "<AccountID>6553</AccountID><Description>Shopco</Description><DebitAmount><Amount>" + net
                        + "</Amount></DebitAmount><ReferenceNumber>" + bill
                        + "</ReferenceNumber></Line><Line><RecordID>2"
                        + "</RecordID><AccountID>2400</AccountID><CreditAmount><Amount>" + net
                        + "</Amount></CreditAmount></Line></Transaction>\n"));
                return text + "</Journal></GeneralLedgerEntries></AuditFile>";
            }
        },
        XAF("4610", "xaf.xml") {
            @Override
            String text(Map<String, String> netByBill) {
                StringBuilder text = new StringBuilder("<auditfile xmlns=\"http://www.auditfiles.nl/XAF/3.2\"><header>"
                        + "<curCode>EUR</curCode></header><company><generalLedger><ledgerAccount><accID>4610</accID>"
                        + "<accDesc>Software en licenties</accDesc><accTp>P</accTp></ledgerAccount></generalLedger>"
                        + "<transactions><journal><jrnID>60</jrnID>");
                netByBill.forEach(
                        (bill, net) -> text.append("<transaction><nr>1</nr><trDt>2026-09-05</trDt><trLine><nr>1</nr>"
                                + "<accID>4610</accID><effDate>2026-09-05</effDate><desc>Shopco</desc><amnt>" + net
                                + "</amnt><amntTp>D</amntTp><invRef>" + bill + "</invRef></trLine><trLine><nr>2</nr>"
                                + "<accID>1600</accID><effDate>2026-09-05</effDate><amnt>" + net
                                + "</amnt><amntTp>C</amntTp></trLine></transaction>\n"));
                return text + "</journal></transactions></company></auditfile>";
            }
        };

        private final String account;
        private final String file;

        Ledger(String account, String file) {
            this.account = account;
            this.file = file;
        }

        abstract String text(Map<String, String> netByBill) throws IOException;

        String first() throws IOException {
            return text(Map.of("F-1", "1200.00"));
        }

        String grown() throws IOException {
            return text(new TreeMap<>(Map.of("F-1", "1250.00", "F-9", "99.00")));
        }
    }

    @TempDir
    private Path root;

    private TestWorkspace workspace(String booked, Ledger ledger) throws IOException {
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
                .file("inbox/gl/" + ledger.file, ledger.first());
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

    @ParameterizedTest
    @EnumSource(Ledger.class)
    void aBookedLedgerAddsNoCostAndItsNewestContentIsHeldAgainstIt(Ledger ledger) throws IOException {
        String agreeing = ledger.account + " 1200.00 1200.00 0.00 agrees ";
        TestWorkspace workspace = workspace("inbox/gl/*", ledger);
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace)).containsExactly(" 0.00 50.00 -50.00 not_in_ledger F-2", agreeing);
        assertThat(billed(workspace)).extracting(row -> row.get("amount")).containsExactly("1200.00", "50.00");

        // the same content in a second file, then only under the other name
        workspace.file("inbox/gl/again.txt", ledger.first());
        assertThat(workspace.revise(PERIOD, "again").exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace)).hasSize(2).contains(agreeing);
        workspace.delete("inbox/gl/" + ledger.file);
        assertThat(workspace.revise(PERIOD, "renamed").exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace)).hasSize(2).contains(agreeing);

        // a corrected one that grew
        workspace.file("inbox/gl/again.txt", ledger.grown());
        assertThat(workspace.revise(PERIOD, "corrected").exit()).isEqualTo(Exit.DONE);
        assertThat(tied(workspace))
                .containsExactly(
                        " 0.00 50.00 -50.00 not_in_ledger F-2",
                        ledger.account + " 99.00 0.00 99.00 not_in_ours F-9",
                        ledger.account + " 1250.00 1200.00 50.00 amount F-1");
        assertThat(billed(workspace)).extracting(row -> row.get("amount")).containsExactly("1200.00", "50.00");
        assertThat(sheet()).contains("General ledger: what it booked against what is posted here, and why they differ");
    }

    private List<String> sheet() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(
                root.resolve("reports/2026-09/tech-cost-2026-09.xlsx").toFile()))) {
            assertThat(TieOutCells.agree(workbook, "not in ledger")).contains("-50.0");
            return StreamSupport.stream(workbook.getSheet("Tie-out").spliterator(), false)
                    .map((Row row) ->
                            row.getCell(0) == null ? "" : row.getCell(0).toString())
                    .toList();
        }
    }

    @Test
    void anotherLedgerIsAFeedAndNothingIsHeldAgainstIt() throws IOException {
        TestWorkspace workspace = workspace("none", Ledger.FEC);
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        assertThat(billed(workspace)).isNotEmpty();
        assertThat(root.resolve("reports/2026-09/csv/ledger.csv")).exists();
        assertThat(Files.exists(root.resolve("reports/2026-09/csv/general_ledger.csv")))
                .isFalse();
    }
}
