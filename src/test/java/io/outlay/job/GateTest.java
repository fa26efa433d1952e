package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.check.CheckFault;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.model.CloseState;
import io.outlay.model.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate stops the close before anything is published; mended input goes through. */
class GateTest {
    @TempDir
    Path folder;

    @Test
    void tooManyRejectionsStopTheRunAndTheMendedFileGoesThrough() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices(
                        "a.csv",
                        "S-1,2026-08-01,Shopco,100.00,EUR,,,,,",
                        "S-2,2026-08-02,Shopco,\"1.299,00\",EUR,,,,,");

        CloseOutcome stopped = workspace.close("2026-08");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.workbook()).isEmpty();
        assertThat(stopped.faults()).hasSize(1);
        assertThat(stopped.faults().get(0)).isEqualTo("""
                        Table invoices: 1 of 2 rows were rejected, more than 5.0 %.
                        Fix the rows listed, or allow it for this run: --set gate.max-rejected-share=0.5""");
        assertThat(stopped.rejections()).hasSize(1);
        assertThat(workspace.root().resolve("reports")).doesNotExist();

        workspace.invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "S-2,2026-08-02,Shopco,1299.00,EUR,,,,,");
        CloseOutcome mended = workspace.close("2026-08");

        assertThat(mended.exit()).isEqualTo(Exit.DONE);
        assertThat(mended.revision()).isEqualTo(1);
        assertThat(workspace.report("2026-08")).containsKeys("manifest.json", "tech-cost-2026-08.xlsx");
    }

    @Test
    void amountsThatAreTooLargeOnlyTogetherStopBeforeAnythingIsPosted() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices(
                        "a.csv",
                        "S-1,2026-08-01,Shopco,4999999999999.99,EUR,,,,,",
                        "S-2,2026-08-01,Shopco,100.00,EUR,,,,,",
                        "M-1,2026-08-02,Mailer,5999999999999.99,EUR,,,,,");

        CloseOutcome stopped = workspace.close("2026-08");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.rejections()).isEmpty();
        assertThat(stopped.faults()).containsExactly("""
                The cost of all months comes to EUR 11000000000099.98, credits counted as charges: more than a workbook \
                holds to its smallest unit, which is below 10000000000000.00 (15 digits).
                Correct what is too large. The largest: inbox/a.csv:4 (5999999999999.99), inbox/a.csv:2 \
                (4999999999999.99), inbox/a.csv:3 (100.00). If they are right, set outlay.currency to one of larger \
                units.""");
        assertThat(new WorkspaceCheck()
                        .check(workspace.workspace(), Optional.of(YearMonth.of(2026, 8)), TestWorkspace.TODAY)
                        .faults())
                .extracting(CheckFault::text)
                .containsAll(stopped.faults());
    }

    @Test
    void monthThatLacksItsBusinessFiguresStopsUnlessItIsTakenAsItIs() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "S-2,2026-09-01,Shopco,100.00,EUR,,,,,")
                .file("inbox/orders.csv", "date,metric,value\n2026-08,orders,5\n");

        CloseOutcome stopped = workspace.closeComplete("2026-09");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.faults())
                .singleElement()
                .asString()
                .startsWith("2026-09 is not complete: no business figures (last reported 2026-08).")
                .containsPattern("outlay run .* --period 2026-08\n")
                .endsWith(" --period 2026-09 --incomplete");
        assertThat(stopped.remarks().missing())
                .extracting(MissingInput::message)
                .containsExactly("Business figures for 2026-09: orders (last reported 2026-08)");
        assertThat(workspace.root().resolve("reports")).doesNotExist();

        CloseOutcome taken = workspace.close("2026-09");
        assertThat(taken.exit()).isEqualTo(Exit.DONE);
        assertThat(taken.remarks().missing()).isEqualTo(stopped.remarks().missing());
        assertThat(taken.state()).isEqualTo(new CloseState(false, List.of("business figures")));
        assertThat(workspace.text("reports/2026-09/manifest.json"))
                .contains("\"closed_without\" : [\n    \"business figures\"\n  ]", "\"status\" : \"final\"");
        assertThat(WorkbookText.of(workspace.root().resolve("reports/2026-09/tech-cost-2026-09.xlsx"), "Summary"))
                .contains("Final, closed without business figures · revision 1 · EUR");

        CloseOutcome again = workspace.closeComplete("2026-09");
        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(again.changed()).isFalse();
        assertThat(again.state()).isEqualTo(taken.state());

        workspace.file("inbox/orders.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,6\n");
        CloseOutcome whole = workspace.closeComplete("2026-09");
        assertThat(whole.revision()).isEqualTo(2);
        assertThat(whole.remarks().notes()).noneMatch(note -> note.contains("was not as it was published"));
        assertThat(whole.state()).isEqualTo(CloseState.FINAL);
    }

    @Test
    void completeMonthAndThenOneWithoutInvoicesStopsWithNoMonthToFallBackTo() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,")
                .file("inbox/orders.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,6\n");
        assertThat(workspace.closeComplete("2026-08").exit()).isEqualTo(Exit.DONE);

        CloseOutcome stopped = workspace.closeComplete("2026-09");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.faults())
                .singleElement()
                .asString()
                .startsWith("2026-09 is not complete: no invoices (last reported 2026-08).")
                .doesNotContain("--period 2026-08");
    }

    @Test
    void aTableThatNobodyKnowsStopsUntilItIsNamedAsNoInput() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("ok.csv", "S-1,2026-08-01,Shopco,10.00,EUR,,,,,")
                .file("inbox/ap.csv", "Beleg,Kreditor,Betrag\nK-1,Kundia,1000.00\nK-2,Kundia,1000.00\n");

        CloseOutcome stopped = workspace.close("2026-08");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.faults())
                .singleElement()
                .asString()
                .startsWith("inbox/ap.csv: holds 3 rows of one width and could not be read");
        CloseOutcome closed = workspace.set("gate.ignore-files", "inbox/ap.csv").close("2026-08");
        assertThat(closed.exit()).isEqualTo(Exit.DONE);
        assertThat(closed.remarks().notes()).contains("inbox/ap.csv: left out, as gate.ignore-files says");
    }

    @Test
    void workspaceWithoutARegisterStops() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .delete("systems.csv")
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,");

        CloseOutcome stopped = workspace.close("2026-08");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.faults()).first().asString().startsWith("There is no system register.");
    }

    @Test
    void fewRejectionsAreReportedAndDoNotStop() {
        String[] rows = new String[41];
        for (int i = 0; i < 40; i++) {
            rows[i] = "S-" + i + ",2026-08-01,Shopco,100.00,EUR,,,,,";
        }
        rows[40] = "S-40,2026-08-01,Shopco,ten,EUR,,,,,";
        TestWorkspace workspace = TestWorkspace.small(folder).invoices("a.csv", rows);

        CloseOutcome outcome = workspace.close("2026-08");

        assertThat(outcome.exit()).isEqualTo(Exit.REJECTIONS);
        assertThat(workspace.csv("2026-08", "rejections.csv"))
                .containsExactly("not_a_number,inbox/a.csv,42,net_amount,ten,is not a number,\""
                        + outcome.rejections().get(0).remedy() + "\",\"S-40,2026-08-01,Shopco,ten,EUR,,,,,\",1");
        assertThat(workspace.close("2026-09").exit()).as("a rejection repeats").isEqualTo(Exit.REJECTIONS);
    }

    @Test
    void replacementThatRemovesMuchOfTheOldAmountStops() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "S-2,2026-08-01,Shopco,60.00,EUR,,,,,");
        workspace.close("2026-08");
        workspace.invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,");

        CloseOutcome stopped = workspace.close("2026-09");

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.faults().get(0)).isEqualTo("""
                        inbox/a.csv: replaced, and of its invoices too much is gone: 2026-08 loses 37.5 %, EUR 60.00 of EUR 160.00.
                        Put the rows back into the file, or allow it for this run: --set gate.max-removed-share=0.38""");
        assertThat(workspace
                        .set("gate.max-removed-share", "0.38")
                        .close("2026-09")
                        .exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void replacementThatTurnsIntoACreditCanBeAllowedToo() {
        TestWorkspace workspace =
                TestWorkspace.small(folder).invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,");
        workspace.close("2026-08");
        workspace.invoices("a.csv", "S-1,2026-08-01,Shopco,-50.00,EUR,,,,,");

        assertThat(workspace.close("2026-09").faults().get(0)).endsWith("--set gate.max-removed-share=1");
        assertThat(workspace.set("gate.max-removed-share", "1").close("2026-09").exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void oneCentBrokenInTheLedgerStopsAtTheSecondGateAndSaysWhere() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,class,vendor,billing_names
                        shop,Shop,commerce,technology,build,utility,Shopco,Shopco
                        mail,Mail,marketing,tool,buy,,Mailer,Mailer
                        """)
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "M-1,2026-08-01,Mailer,50.00,EUR,,,,,");
        Progress breaking = new Progress() {
            @Override
            public void begin(String step, long expected) {
                if (step.equals("writing the report")) {
                    breakOneCent(workspace);
                }
            }

            @Override
            public void advance(long units) {}

            @Override
            public void end(String outcome) {}
        };

        CloseOutcome stopped = workspace.close("2026-08", breaking);

        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.faults())
                .contains(
                        "Tie-out, spread: billed to date = effective + prepaid − accrued, booked: expected 150.00,"
                                + " found 150.01, difference 0.01 EUR",
                        "Document mailer|invoice|M-1|2026: its lines are booked at 50.00, its ledger entries bill 50.00 and"
                                + " spread 50.01");
        assertThat(workspace.root().resolve("reports")).doesNotExist();
        assertThat(stopped.remarks().findings()).isEmpty();
        CloseOutcome anew = workspace.close("2026-08");
        assertThat(anew.exit()).as("posted anew").isEqualTo(Exit.DONE);
        assertThat(anew.remarks().findings()).isNotEmpty();
    }

    private static void breakOneCent(TestWorkspace workspace) {
        try {
            workspace.execute("alter table ledger_entry disable trigger no_update");
            workspace.execute("update ledger_entry set amount = amount + 0.01 where basis = 'effective'"
                    + " and document like '%M-1%'");
            workspace.execute("alter table ledger_entry enable trigger no_update");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
