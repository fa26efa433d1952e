package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.care.StatusOutcome;
import io.outlay.job.care.WorkspaceStatus;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed months stay as reported; what changes later is posted in the open period with its reason. */
class RestatementTest {
    private static final String SHOP_AUGUST = "S-8,2026-08-01,Shopco,100.00,EUR,,2026-08-01,2026-08-31,,";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void august() {
        workspace = TestWorkspace.small(folder).invoices("august.csv", SHOP_AUGUST);
    }

    @Test
    void lateInvoiceRestatesTheClosedMonthAndLeavesItsReportAlone() {
        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        Map<String, byte[]> august = workspace.report("2026-08");
        workspace.invoices(
                "september.csv",
                "S-9,2026-09-01,Shopco,110.00,EUR,,2026-09-01,2026-09-30,,",
                "M-8,2026-09-18,Mailer,40.00,EUR,,2026-08-01,2026-08-31,,");

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.csv("2026-09", "restatements.csv"))
                .containsExactly("2026-08,mail,0.00,40.00,40.00,late,mailer|invoice|M-8|2026,2026-09");
        assertThat(workspace.report("2026-08")).containsExactlyEntriesOf(august);
        assertThat(workspace.csv("2026-08", "restatements.csv")).isEmpty();
        assertThat(outcome.remarks().notes())
                .contains("1 restatement changes the cost of closed months by EUR 40.00: sheet Restatements");
        StatusOutcome status = new WorkspaceStatus().status(workspace.workspace(), TestWorkspace.TODAY);
        assertThat(status.periods())
                .extracting(p ->
                        p.period() + " " + p.restatements() + " " + p.restated().toPlainString())
                .containsExactly("2026-08 0 0", "2026-09 1 40.00");
        assertThat(status.periods().get(0).cost()).isEqualByComparingTo("100.00");
        assertThat(status.periods().get(0).now()).isEqualByComparingTo("140.00");

        // What a close restated is not told again by the next one.
        assertThat(workspace.close("2026-10").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.csv("2026-10", "restatements.csv")).isEmpty();
    }

    @Test
    void lateCreditNoteIsPostedWithItsOwnReason() {
        workspace.close("2026-08");
        workspace.invoices("credit.csv", "C-1,2026-09-20,Shopco,-25.00,EUR,,2026-08-01,2026-08-31,credit_note,S-8");

        workspace.close("2026-09");

        assertThat(workspace.csv("2026-09", "restatements.csv"))
                .containsExactly("2026-08,shop,100.00,75.00,-25.00,credit,shopco|credit_note|C-1|2026,2026-09");
    }

    @Test
    void newAliasMovesExactlyItsSumByReversals() throws SQLException {
        workspace.invoices("other.csv", "X-1,2026-08-05,Cloudy Hosting,70.00,EUR,,2026-08-01,2026-08-31,,");
        workspace.close("2026-08");
        List<String> before = workspace.query("select * from ledger_entry order by entry_id");
        workspace.file("inbox/aliases.csv", "billing_name,system_id\nCloudy Hosting,shop\n");

        workspace.close("2026-09");

        assertThat(workspace.csv("2026-09", "restatements.csv"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).startsWith("2026-08,shop,100.00,170.00,70.00,mapping,"))
                .anySatisfy(row -> assertThat(row).startsWith("2026-08,unmapped,70.00,0.00,-70.00,mapping,"));
        assertThat(
                        workspace.query(
                                "select reason, count(*), sum(amount) from bi_ledger where posted_in = '2026-09-01' group by reason"))
                .containsExactly("mapping|4|0.00");
        assertThat(workspace.query("select * from ledger_entry where posted_in = '2026-08-01' order by entry_id"))
                .isEqualTo(before);
    }

    @Test
    void replacedFilePostsReversalAndNewEntryWithItsReason() throws SQLException {
        workspace.close("2026-08");
        workspace.invoices("august.csv", SHOP_AUGUST.replace("100.00", "90.00"));

        workspace.close("2026-09");

        assertThat(workspace.csv("2026-09", "restatements.csv"))
                .containsExactly("2026-08,shop,100.00,90.00,-10.00,replaced,shopco|invoice|S-8|2026,2026-09");
        assertThat(workspace.query("select basis, amount, reason, correction_of is not null from bi_ledger"
                        + " where posted_in = '2026-09-01' order by basis, amount"))
                .containsExactly(
                        "billed|-100.00|replaced|t",
                        "billed|90.00|replaced|f",
                        "effective|-100.00|replaced|t",
                        "effective|90.00|replaced|f");
    }

    @Test
    void postedEntriesCanNeitherBeChangedNorDeletedInSql() {
        workspace.close("2026-08");
        workspace.close("2026-09");

        for (String attack : List.of(
                "update ledger_entry set amount = amount + 0.01",
                "delete from ledger_entry where posted_in = '2026-08-01'",
                "truncate ledger_entry",
                "insert into ledger_entry select attempt_id, 'x', posted_in, month, document, line, system_id, cost_pool,"
                        + " basis, amount, source_amount, source_currency, fx_rate, quantity, unit, one_off, reason,"
                        + " correction_of, counter_system, source_file, source_sheet, source_line, source_rows"
                        + " from ledger_entry limit 1",
                "delete from closed_period",
                "update closed_period set attempt_id = (select max(attempt_id) from attempt) where period = '2026-08-01'")) {
            assertThatThrownBy(() -> workspace.execute(attack))
                    .as(attack)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(append-only|closed|its postings stay|not opened again).*");
        }
    }

    @Test
    void secondRunImportsNothingAndKeepsRevisionAndBytes() {
        workspace.close("2026-08");
        Map<String, byte[]> first = workspace.report("2026-08");

        CloseOutcome second = workspace.close("2026-08");

        assertThat(second.exit()).isEqualTo(Exit.DONE);
        assertThat(second.changed()).isFalse();
        assertThat(second.revision()).isEqualTo(1);
        assertThat(second.steps())
                .filteredOn(s -> s.step().equals("read files"))
                .allMatch(s -> s.read() == 0);
        assertThat(workspace.report("2026-08")).containsExactlyEntriesOf(first);
    }

    @Test
    void latestPeriodIsRunAgainFreelyAsANewRevision() throws SQLException {
        workspace.close("2026-08");
        workspace.invoices("more.csv", "M-8,2026-08-09,Mailer,40.00,EUR,,2026-08-01,2026-08-31,,");

        CloseOutcome again = workspace.close("2026-08");

        assertThat(again.revision()).isEqualTo(2);
        assertThat(workspace.csv("2026-08", "restatements.csv")).isEmpty();
        assertThat(workspace.query("select sum(amount) from bi_ledger where basis = 'effective'"))
                .containsExactly("140.00");
        assertThat(workspace.root().resolve(".outlay/archive/2026-08/r1/manifest.json"))
                .exists();
        assertThat(workspace.root().resolve(".outlay/archive/2026-08/r2/manifest.json"))
                .exists();
    }

    @Test
    void olderPeriodHandsOutItsStoredFilesAndOneNeverRunIsRefused() throws Exception {
        workspace.close("2026-08");
        Map<String, byte[]> august = workspace.report("2026-08");
        workspace.close("2026-10");
        for (String file : august.keySet()) {
            workspace.delete("reports/2026-08/" + file);
        }

        CloseOutcome stored = workspace.close("2026-08");

        assertThat(stored.exit()).isEqualTo(Exit.DONE);
        assertThat(stored.changed()).isFalse();
        assertThat(workspace.report("2026-08")).containsExactlyEntriesOf(august);
        assertThatThrownBy(() -> workspace.close("2026-09"))
                .isInstanceOfSatisfying(Stopped.class, e -> assertThat(e.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("Period 2026-09 was closed together with 2026-10");
    }

    @Test
    void reviseReissuesAnOlderPeriodWithWhatIsPostedNow() throws SQLException {
        workspace.close("2026-08");
        workspace.invoices("late.csv", "M-8,2026-09-18,Mailer,40.00,EUR,,2026-08-01,2026-08-31,,");
        workspace.close("2026-09");
        List<String> ledger = workspace.query("select * from ledger_entry order by attempt_id, entry_id");

        CloseOutcome revised = workspace.revise("2026-08", "auditor asked");

        assertThat(revised.revision()).isEqualTo(2);
        assertThat(WorkbookText.of(revised.workbook().orElseThrow(), "Assumptions"))
                .contains("auditor asked");
        assertThat(workspace.csv("2026-08", "restatements.csv")).hasSize(1);
        assertThat(workspace.query("select * from ledger_entry order by attempt_id, entry_id"))
                .isEqualTo(ledger);
        assertThat(workspace.revise("2026-08", "auditor asked").changed()).isFalse();
    }

    @Test
    void vanishedFileKeepsWhatEarlierPeriodsPosted() throws SQLException {
        workspace.close("2026-08");
        workspace.delete("inbox/august.csv");

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.remarks().notes()).anyMatch(note -> note.startsWith("inbox/august.csv: is gone"));
        assertThat(workspace.csv("2026-09", "restatements.csv")).isEmpty();
        assertThat(workspace.query("select sum(amount) from bi_ledger where basis = 'effective'"))
                .containsExactly("100.00");
    }

    @Test
    void growingExportCountsOnce() throws SQLException {
        workspace.close("2026-08");
        workspace.invoices("growing.csv", SHOP_AUGUST, "S-9,2026-09-01,Shopco,110.00,EUR,,2026-09-01,2026-09-30,,");

        assertThat(workspace.close("2026-09").exit()).isEqualTo(Exit.DONE);

        assertThat(workspace.csv("2026-09", "restatements.csv")).isEmpty();
        assertThat(workspace.query("select sum(amount) from bi_ledger where basis = 'effective'"))
                .containsExactly("210.00");
    }

    @Test
    void overwrittenExportKeepsTheMonthsItNoLongerCovers() throws SQLException {
        workspace.close("2026-08");
        workspace.invoices("august.csv", "S-9,2026-09-01,Shopco,110.00,EUR,,2026-09-01,2026-09-30,,");

        assertThat(workspace.close("2026-09").exit()).isEqualTo(Exit.DONE);

        assertThat(workspace.query("select sum(amount) from bi_ledger where basis = 'effective'"))
                .containsExactly("210.00");
    }

    @Test
    void reportingCurrencyCannotChangeAfterAPosting() {
        workspace.close("2026-08");
        workspace.set("currency", "USD");

        assertThatThrownBy(() -> workspace.close("2026-09"))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("outlay.currency is USD, but closed months are posted in EUR");
    }
}
