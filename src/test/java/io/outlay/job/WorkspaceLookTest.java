package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.care.StatusOutcome;
import io.outlay.job.care.WorkspaceStatus;
import io.outlay.job.check.CheckFault;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.model.InputFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} and {@code status} find in the files of a workspace. */
class WorkspaceLookTest {
    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void small() {
        workspace = TestWorkspace.small(folder);
    }

    @Test
    void checkCountsRowsThatPostingWouldRejectOrSkip() {
        workspace.invoices(
                "a.csv",
                "S-1,2026-08-01,Shopco,100.00,EUR,,,,,",
                "S-2,2026-08-01,Shopco,ten,EUR,,,,,",
                "S-3,2026-08-01,Shopco,30.00,USD,,,,,");
        workspace.invoices("b.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "S-4,2026-08-01,Stranger,40.00,EUR,,,,,");

        CheckOutcome outcome = new WorkspaceCheck().check(workspace.workspace(), Optional.empty(), TestWorkspace.TODAY);

        assertThat(outcome.exit())
                .as("2 of 5 rows are more than the gate lets pass")
                .isEqualTo(Exit.GATE);
        assertThat(outcome.rejections()).hasSize(2);
        InputFile.Table a = table(outcome, "inbox/a.csv");
        InputFile.Table b = table(outcome, "inbox/b.csv");
        assertThat(List.of(a.rowsRead(), a.rowsAccepted(), a.rowsRejected(), a.rowsDuplicate()))
                .containsExactly(3L, 1L, 2L, 0L);
        assertThat(List.of(b.rowsRead(), b.rowsAccepted(), b.rowsRejected(), b.rowsDuplicate()))
                .containsExactly(2L, 1L, 0L, 1L);
        assertThat(b.amounts().get("EUR").accepted()).isEqualByComparingTo("40");
        assertThat(b.amounts().get("EUR").duplicate()).isEqualByComparingTo("100");
        assertThat(outcome.notes())
                .containsExactly(
                        "1 row of invoices is stated twice and counts once (inbox/b.csv).",
                        "1 vendor belongs to no system, its cost is shown under unmapped: Stranger. Name a system_id, or"
                                + " add an alias or billing name.");
    }

    @Test
    void checkSaysThatThereIsNoRegister() {
        workspace.delete("systems.csv").invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,");

        assertThat(new WorkspaceCheck()
                        .check(workspace.workspace(), Optional.empty(), TestWorkspace.TODAY)
                        .faults())
                .extracting(CheckFault::text)
                .containsExactly(
                        "There is no system register.\nPut systems.csv or systems.xlsx into the workspace, one row a system.");
    }

    @Test
    void statusSaysWhatTheNextCloseLacksBySort() {
        workspace
                .invoices(
                        "a.csv",
                        "S-7,2026-07-01,Shopco,100.00,EUR,,,,,",
                        "S-8,2026-08-01,Shopco,100.00,EUR,,,,,",
                        "S-9,2026-09-01,Shopco,100.00,USD,,,,,")
                .file("inbox/b.csv", "date,metric,value\n2026-09,orders,5\n2026-09,sessions,50\n");

        StatusOutcome status = new WorkspaceStatus().status(workspace.workspace(), TestWorkspace.TODAY);

        assertThat(status.periods()).isEmpty();
        YearMonth october = YearMonth.of(2026, 10);
        assertThat(status.next()).isEqualTo(new StatusOutcome.Next(october, true, List.of(october)));
        assertThat(status.rejected()).as("the bill without a rate").isEqualTo(1);
        assertThat(status.missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Business figures for 2026-10: orders, sessions (last reported 2026-09)",
                        "Exchange rates to the end of 2026-10 (no ECB history file eurofxref-hist.csv is in inbox/): USD/EUR",
                        "Invoices: none issued in 2026-10, last issued in 2026-08");
    }

    /** Two companies of a group, one supplier, one number: 500.00 and 800.00. */
    @Test
    void checkCountsBillsOfTwoEntitiesAndRefusesOneWhereNoneIsNamed() {
        String head = "invoice_no,issue_date,vendor,net_amount,currency,system_id\n";
        workspace
                .file("inbox/de/ap.csv", head + "1001,2026-10-03,Microsoft Ireland,800,EUR,shop\n")
                .file("inbox/dk/ap.csv", head + "1001,2026-10-01,Microsoft Ireland,500,EUR,shop\n");
        assertThat(check().rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.message())
                        .contains("inbox/dk/ap.csv:2: invoice_no \"1001\" has other content at inbox/de/ap.csv:2")
                        .contains("If they bill two companies of yours, fill in the column entity."));

        for (String country : List.of("de", "dk")) {
            workspace.file("profiles/" + country + ".yaml", """
                    table: invoices
                    match: { path: inbox/COUNTRY/** }
                    columns:
                      invoice_no: { from: invoice_no }
                      issue_date: { from: issue_date }
                      vendor: { from: vendor }
                      net_amount: { from: net_amount }
                      currency: { from: currency }
                      entity: { value: COUNTRY }
                    """.replace("COUNTRY", country));
        }

        CheckOutcome both = check();
        assertThat(both.rejections()).isEmpty();
        assertThat(both.lines().get(0).amounts()).containsEntry("EUR", new BigDecimal("1300"));
    }

    @Test
    void checkAsksToConfirmAVendorThatIsMappedByAPartOfItsName() {
        workspace.invoices(
                "a.csv",
                "S-1,2026-10-01,Shopco Denmark,100.00,EUR,,,,,",
                "S-2,2026-10-02,Shopco Denmark,20.50,EUR,,,,,",
                "S-3,2026-10-02,SHOPCO Ltd,5.00,EUR,,,,,",
                "S-4,2026-10-02,Mailer Norway,5.00,EUR,mail,,,,");

        assertThat(check().notes())
                .contains("1 vendor is mapped by a part of its name: \"Shopco Denmark\" to shop, which \"Shopco\""
                        + " belongs to (2 lines, 120.50 EUR). Where that is right, add the vendor to the system's"
                        + " billing_names; where not, to those of another system.");
    }

    @Test
    void aBillUnderAnotherSpellingIsNotMissing() {
        workspace.invoices(
                "a.csv",
                "S-7,2026-07-01,Shopco,100.00,EUR,,,,,",
                "S-8,2026-08-01,Shopco,100.00,EUR,,,,,",
                "S-9,2026-09-01,Shopco,100.00,EUR,,,,,",
                "S-10,2026-10-01,SHOPCO ApS,100.00,EUR,,,,,");

        assertThat(check().missing()).noneMatch(input -> input.message().contains("Shopco"));
    }

    private CheckOutcome check() {
        return new WorkspaceCheck().check(workspace.workspace(), Optional.empty(), TestWorkspace.TODAY);
    }

    private static InputFile.Table table(CheckOutcome outcome, String path) {
        return outcome.inputs().stream()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> file.tables().stream())
                .findFirst()
                .orElseThrow();
    }
}
