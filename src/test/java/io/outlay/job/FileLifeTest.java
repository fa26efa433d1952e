package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are copied, grown, cut and removed between two closes: what counts, what stops, what is said. */
class FileLifeTest {
    private static final String EFFORT = "date,system_id,hours\n";
    private static final String JULY = "2026-07-05,shop,10\n";
    private static final String AUGUST = "2026-08-05,shop,20\n";

    @TempDir
    Path folder;

    private LedgerWorkspace workspace;

    @BeforeEach
    void small() {
        workspace = new LedgerWorkspace(folder);
    }

    @Test
    void hoursInAFileAndItsCopyCountOnceAlsoAfterTheFileGrew() {
        workspace
                .file("inbox/effort.csv", EFFORT + JULY + AUGUST)
                .file("inbox/effort_backup.csv", EFFORT + JULY + AUGUST)
                .close("2026-08");
        workspace.file("inbox/effort.csv", EFFORT + JULY + AUGUST + "2026-09-05,shop,5\n");

        LedgerWorkspace.Outcome outcome = workspace.close("2026-09");

        assertThat(outcome.faults()).isEmpty();
        assertThat(hours()).containsExactly("2026-07-01|10", "2026-08-01|20", "2026-09-01|5");
        assertThat(workspace.query("select document from bi_ledger where correction_of is not null"))
                .isEmpty();
        assertThat(outcome.notes())
                .contains(
                        "inbox/effort_backup.csv: has the content that inbox/effort.csv had before: in the months that are in"
                                + " inbox/effort.csv now its rows do not count",
                        "inbox/effort.csv: replaced. effort: 2 rows (30 h; 2026-07 to 2026-08) stay, 1 row (5 h; 2026-09)"
                                + " comes.");
    }

    @Test
    void hoursInAFileAndItsCopyCountOnceAlsoAfterTheFileWasOverwritten() {
        workspace
                .file("inbox/effort.csv", EFFORT + JULY + AUGUST)
                .file("inbox/effort_backup.csv", EFFORT + JULY + AUGUST)
                .close("2026-08");
        workspace.file("inbox/effort.csv", EFFORT + "2026-09-05,shop,5\n");

        assertThat(workspace.close("2026-09").faults()).isEmpty();

        assertThat(hours()).containsExactly("2026-07-01|10", "2026-08-01|20", "2026-09-01|5");
    }

    @Test
    void growthOfTheCopyCountsForBothToo() {
        workspace
                .file("inbox/effort.csv", EFFORT + JULY + AUGUST)
                .file("inbox/effort_backup.csv", EFFORT + JULY + AUGUST)
                .close("2026-08");
        workspace.file("inbox/effort_backup.csv", EFFORT + JULY + AUGUST + "2026-09-05,shop,5\n");

        assertThat(workspace.close("2026-09").faults()).isEmpty();

        assertThat(hours()).containsExactly("2026-07-01|10", "2026-08-01|20", "2026-09-01|5");
    }

    @Test
    void aClosedMonthThatACumulativeExportLeavesOutStaysAndIsNamed() {
        workspace.invoices("export.csv", invoice(1), invoice(2), invoice(3)).close("2026-03");
        workspace.invoices("export.csv", invoice(1), invoice(3), invoice(4));

        LedgerWorkspace.Outcome outcome = workspace.close("2026-04");

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.notes())
                .contains("inbox/export.csv: replaced. invoices: 3 rows (EUR 300.00; 2026-01 to 2026-03) stay, 1 row"
                        + " (EUR 100.00; 2026-04) comes, 1 row (EUR 100.00; 2026-02) is not in the file any more and stays"
                        + " as posted.");
        assertThat(workspace.query("select sum(amount) from bi_ledger where basis = 'billed'"))
                .containsExactly("400.00");
    }

    @Test
    void whatGoesFromOneMonthIsNotMadeUpByWhatComesInAnother() {
        workspace
                .invoices("export.csv", invoice(1), invoice(2), "B-2,2026-02-09,Mailer,50.00,EUR,")
                .close("2026-02");
        workspace.invoices(
                "export.csv", invoice(1), "B-2,2026-02-09,Mailer,50.00,EUR,", "B-3,2026-03-09,Mailer,900.00,EUR,");

        LedgerWorkspace.Outcome stopped = workspace.close("2026-03");

        assertThat(stopped.faults()).containsExactly("""
                        inbox/export.csv: replaced, and of its invoices too much is gone: 2026-02 loses 66.7 %, EUR 100.00 of EUR 150.00.
                        Put the rows back into the file, or allow it for this run: --set gate.max-removed-share=0.67""");
        assertThat(workspace
                        .close(YearMonth.of(2026, 3), Map.of("gate.max-removed-share", "0.67"))
                        .faults())
                .isEmpty();
    }

    @Test
    void aCreditThatGoesWithItsChargeIsSeen() {
        workspace
                .invoices(
                        "export.csv",
                        invoice(1),
                        "C-1,2026-01-20,Shopco,-100.00,EUR,credit_note",
                        row("K-1", "2026-01-21"))
                .close("2026-01");
        workspace.invoices("export.csv", row("K-1", "2026-01-21"));

        assertThat(workspace.close("2026-02").faults())
                .singleElement()
                .asString()
                .contains("2026-01 loses 66.7 %, EUR 200.00 of EUR 300.00");
    }

    @Test
    void aVersionUnderAnotherNameTakesThePlaceOfOneThatIsGone() {
        workspace.file("inbox/effort-08.csv", EFFORT + JULY + AUGUST).close("2026-08");
        workspace
                .delete("inbox/effort-08.csv")
                .file("inbox/effort-09.csv", EFFORT + JULY + AUGUST + "2026-09-05,shop,5\n");

        LedgerWorkspace.Outcome outcome = workspace.close("2026-09");

        assertThat(outcome.faults()).isEmpty();
        assertThat(hours()).containsExactly("2026-07-01|10", "2026-08-01|20", "2026-09-01|5");
        assertThat(outcome.notes())
                .contains(
                        "inbox/effort-08.csv: is gone. effort: 2 rows (30 h; 2026-07 to 2026-08) are in another file now.");
    }

    @Test
    void equalHoursOfTwoFilesBothStayWhenOneOfThemIsRemovedLater() {
        workspace
                .file("inbox/team-a.csv", EFFORT + AUGUST)
                .file("inbox/team-b.csv", "system_id,date,hours\nshop,2026-08-05,20\n")
                .close("2026-08");
        workspace.delete("inbox/team-a.csv");

        LedgerWorkspace.Outcome outcome = workspace.close("2026-09");

        assertThat(hours()).containsExactly("2026-08-01|40");
        assertThat(outcome.notes())
                .contains("inbox/team-a.csv: is gone. effort: 1 row (20 h; 2026-08) stays as posted.");
    }

    @Test
    void aFigureCorrectedUnderAnotherNameIsNoConflictWithTheFileThatIsGone() {
        workspace
                .file("inbox/orders.csv", "date,metric,value\n2026-07,orders,5\n")
                .close("2026-08");
        workspace
                .delete("inbox/orders.csv")
                .file("inbox/orders-2.csv", "date,metric,value\n2026-07,orders,9\n2026-09,orders,5\n");

        LedgerWorkspace.Outcome outcome = workspace.close("2026-09");

        assertThat(outcome.rejections()).isEmpty();
        assertThat(outcome.faults()).isEmpty();
    }

    @Test
    void hoursThatGoStopToo() {
        workspace
                .file("inbox/effort.csv", EFFORT + JULY + "2026-07-06,shop,30\n")
                .close("2026-07");
        workspace.file("inbox/effort.csv", EFFORT + JULY + AUGUST);

        assertThat(workspace.close("2026-08").faults())
                .singleElement()
                .asString()
                .startsWith(
                        "inbox/effort.csv: replaced, and of its effort too much is gone: 2026-07 loses 75.0 %, 30 h of"
                                + " 40 h.");
    }

    @Test
    void aDocumentWhoseDateMovedToAnotherMonthCountsOnce() {
        workspace.invoices("export.csv", row("K-1", "2026-01-31")).close("2026-01");
        workspace.invoices("export.csv", row("K-1", "2026-02-01"));

        assertThat(workspace.close("2026-02").faults().get(0)).contains("2026-01 loses 100.0 %");
        workspace.close(YearMonth.of(2026, 2), Map.of("gate.max-removed-share", "1"));

        assertThat(workspace.query("select month, sum(amount) from bi_ledger where basis = 'billed' group by month"
                        + " having sum(amount) <> 0"))
                .containsExactly("2026-02-01|100.00");
    }

    @Test
    void rowsCutFromThePublishedMonthItselfStopItsNextRun() {
        workspace.invoices("export.csv", invoice(1), row("K-1", "2026-01-21")).close("2026-01");
        workspace.invoices("export.csv", invoice(1));

        LedgerWorkspace.Outcome stopped = workspace.close("2026-01");

        assertThat(stopped.faults().get(0)).contains("2026-01 loses 50.0 %, EUR 100.00 of EUR 200.00");
    }

    private static String invoice(int month) {
        return row("S-" + month, "2026-0" + month + "-05");
    }

    private static String row(String number, String date) {
        return number + "," + date + ",Shopco,100.00,EUR,";
    }

    private List<String> hours() {
        return workspace.query("select month, trim_scale(sum(quantity)) from bi_ledger where basis = 'effort'"
                + " group by month having sum(quantity) <> 0 order by month");
    }
}
