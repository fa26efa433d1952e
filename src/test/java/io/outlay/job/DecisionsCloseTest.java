package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.report.book.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finance workbook that lies in the inbox: what was decided in it is in the next one, and nothing else of it is read. */
class DecisionsCloseTest {
    private static final String NAME = "inbox/back from finance/Copy of costs (2).xlsx";

    @TempDir
    Path folder;

    @Test
    void decisionsOfAWorkbookInTheInboxAreInTheNextMonthsWorkbook() throws IOException {
        TestWorkspace workspace = billed();
        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        DecidedWorkbook august = workbook(workspace, "2026-08");
        String first = august.keys().get(0);
        String second = august.keys().get(1);
        august.decide(workspace.root().resolve(NAME), 0, "Approve", "Talk to the vendor");
        august.decide(folder.resolve("published/august.xlsx"), 1, "later", "Not now");
        Files.copy(folder.resolve("published/august.xlsx"), august.file(), StandardCopyOption.REPLACE_EXISTING);
        List<String> ledger = workspace.csv("2026-08", "ledger.csv");

        CloseOutcome september = workspace.close("2026-09");

        assertThat(september.exit()).isEqualTo(Exit.DONE);
        assertThat(september.rejections()).isEmpty();
        assertThat(workbook(workspace, "2026-09").decisions())
                .as("the workbook of the inbox wins, where that finding was left blank")
                .containsExactlyEntriesOf(Map.of(first, new Decision("approve", "Talk to the vendor")))
                .doesNotContainKey(second);
        String rows = Integer.toString(august.keys().size());
        assertThat(workbook(workspace, "2026-09").sources())
                .filteredOn(row -> row.contains(NAME))
                .singleElement()
                .asInstanceOf(list(String.class))
                .contains("decisions")
                .containsSequence(rows, rows, "0", "0");
        assertThat(workspace.csv("2026-09", "ledger.csv"))
                .as("nothing is posted of it")
                .containsAll(ledger);
    }

    @Test
    void theWorkbookOfTheLatestMonthDecidesWhereverItLies() throws IOException {
        TestWorkspace workspace = billed();
        workspace.close("2026-08");
        DecidedWorkbook august = workbook(workspace, "2026-08");
        String key = august.keys().get(0);
        august.decide(workspace.root().resolve("inbox/z.xlsx"), 0, "reject", "No");
        workspace.close("2026-09");
        DecidedWorkbook september = workbook(workspace, "2026-09");
        assertThat(september.decisions()).containsEntry(key, new Decision("reject", "No"));

        int row = september.keys().indexOf(key);
        september.decide(workspace.root().resolve("inbox/a.xlsx"), row, "approve", "");
        workspace.close("2026-10");
        assertThat(workbook(workspace, "2026-10").decisions()).containsEntry(key, new Decision("approve", ""));

        DecidedWorkbook october = workbook(workspace, "2026-10");
        october.decide(folder.resolve("october.xlsx"), october.keys().indexOf(key), "", "");
        Files.move(folder.resolve("october.xlsx"), october.file(), StandardCopyOption.REPLACE_EXISTING);
        workspace.close("2026-11");
        assertThat(workbook(workspace, "2026-11").decisions())
                .as("taken back in the published workbook of October")
                .isEmpty();
    }

    @Test
    void aWordThatIsNoDecisionIsARejectedRowAndStopsNothing() {
        TestWorkspace workspace = billed();
        workspace.close("2026-08");
        DecidedWorkbook august = workbook(workspace, "2026-08");
        august.decide(workspace.root().resolve(NAME), 0, "aprove", "Typed by hand");

        CheckOutcome check = new WorkspaceCheck()
                .check(workspace.workspace(), Optional.of(YearMonth.of(2026, 9)), TestWorkspace.TODAY);
        CloseOutcome september = workspace.close("2026-09");

        assertThat(september.exit()).isEqualTo(Exit.REJECTIONS);
        Rejection rejection = september.rejections().get(0);
        assertThat(september.rejections()).hasSize(1);
        assertThat(rejection.message())
                .startsWith(NAME + "#Findings:5: decision \"aprove\" is not one of the allowed values\n5 | ")
                .endsWith("Did you mean approve? Use one of approve, reject, later.");
        assertThat(check.exit()).isEqualTo(Exit.REJECTIONS);
        assertThat(check.rejections()).extracting(Rejection::message).containsExactly(rejection.message());
        InputFile.Table table = check.inputs().stream()
                .filter(file -> file.path().equals(NAME))
                .findFirst()
                .orElseThrow()
                .tables()
                .get(0);
        assertThat(table.kind()).isEqualTo("decisions");
        assertThat(table.rowsRead()).isEqualTo(table.rowsAccepted() + 1);
        assertThat(table.rowsRejected()).isEqualTo(1);
        assertThat(workbook(workspace, "2026-09").decisions()).isEmpty();
    }

    @Test
    void theWorkbookOfARecipientDecidesOnWhatItHolds() throws IOException {
        TestWorkspace workspace = billed().set("mail.host", "127.0.0.1")
                .set("mail.from", "a@b.example")
                .set("mail.recipients[0].to", "mail@b.example")
                .set("mail.recipients[0].layers", "marketing");
        workspace.close("2026-08");
        DecidedWorkbook cut =
                new DecidedWorkbook(workspace.root().resolve("reports/2026-08/cuts/marketing/tech-cost-2026-08.xlsx"));
        cut.decide(workspace.root().resolve(NAME), 0, "approve", "Ours");

        assertThat(workspace.close("2026-09").rejections()).isEmpty();

        assertThat(workbook(workspace, "2026-09").decisions())
                .containsExactlyEntriesOf(Map.of(cut.keys().get(0), new Decision("approve", "Ours")));
    }

    private static DecidedWorkbook workbook(TestWorkspace workspace, String period) {
        return new DecidedWorkbook(
                workspace.root().resolve("reports").resolve(period).resolve("tech-cost-" + period + ".xlsx"));
    }

    /** Fourteen months of two systems, built in house though they set nobody apart. */
    private TestWorkspace billed() {
        TestWorkspace workspace = TestWorkspace.small(folder.resolve("workspace"));
        workspace.file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,billing_names,class,capability
                shop,Shop,commerce,technology,build,Shopco,Shopco,utility,hosting
                mail,Mail,marketing,technology,build,Mailer,Mailer,utility,mails
                """);
        List<String> bills = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            YearMonth month = YearMonth.of(2025, 9).plusMonths(i);
            for (String vendor : List.of("Shopco", "Mailer")) {
                bills.add(String.format(
                        Locale.ROOT,
                        "%s-%s,%s,%s,9000.00,EUR,,%s,%s,,",
                        vendor,
                        month,
                        month.atDay(1),
                        vendor,
                        month.atDay(1),
                        month.atEndOfMonth()));
            }
        }
        return workspace.invoices("bills.csv", bills.toArray(String[]::new));
    }
}
