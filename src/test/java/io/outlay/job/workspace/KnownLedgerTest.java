package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.TestWorkspace;
import io.outlay.job.close.CloseOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is never closed again as new, and never vouched for unread. */
class KnownLedgerTest {
    @TempDir
    static Path folder;

    private static TestWorkspace workspace;

    @BeforeAll
    static void closeTwoMonths() {
        workspace = TestWorkspace.small(folder.resolve("acme"))
                .invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,", "S-9,2026-09-01,Shopco,110.00,EUR,,,,,");
        workspace.close("2026-08");
        workspace.close("2026-09");
    }

    @Test
    void anEmptyDatabaseBesidePublishedMonthsIsRefused() throws SQLException {
        workspace.execute("alter schema outlay rename to away");

        assertThatThrownBy(() -> workspace.close("2026-09"))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("There is no ledger in")
                .hasMessageContaining("2026-08 (revision 1), 2026-09 (revision 1)")
                .hasMessageContaining("outlay restore " + workspace.root());
        workspace.execute("drop schema outlay cascade");
        workspace.execute("alter schema away rename to outlay");
    }

    @Test
    void aForgottenPlaceIsNamed() {
        Workspace here = workspace.workspace();
        Workspace forgotten = new Workspace(here.root(), here.set(), here.data(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> Session.open(forgotten, "EUR"))
                .hasMessageContaining("There is no ledger in")
                .hasMessageContaining("It was last closed in jdbc:postgresql:");
        assertThat(folder.resolve("acme/.outlay/pgdata-18")).doesNotExist();
    }

    @Test
    void anOlderStateOfTheLedgerIsRefused() throws SQLException {
        workspace.execute("set session_replication_role = replica;"
                + " update outlay.closed_period set period = '2026-10-01' where period = '2026-09-01'");

        assertThatThrownBy(() -> workspace.close("2026-09"))
                .hasMessageContaining("does not know 2026-09 (revision 1), which this workspace has published");
        workspace.execute("set session_replication_role = replica;"
                + " update outlay.closed_period set period = '2026-09-01' where period = '2026-10-01'");
    }

    @Test
    void anotherLedgerIsRefused() throws SQLException {
        String id = workspace.query("select ledger_id from outlay.workspace").get(0);
        workspace.execute("update outlay.workspace set ledger_id = 'other'");

        assertThatThrownBy(() -> workspace.close("2026-09")).hasMessageContaining("is another one than");
        workspace.execute("update outlay.workspace set ledger_id = '" + id + "'");
    }

    @Test
    void editedAndDeletedFilesAreRestoredAndNamed() throws IOException {
        Map<String, byte[]> published = workspace.report("2026-09");
        Path report = folder.resolve("acme/reports/2026-09");
        Files.writeString(report.resolve("csv/verdicts.csv"), "edited");
        Files.delete(report.resolve("tech-cost-2026-09.xlsx"));
        Path mine = Files.createDirectories(report.resolve("my notes")).resolve("a.txt");
        Files.writeString(mine, "mine");

        CloseOutcome again = workspace.close("2026-09");

        assertThat(again.changed()).isFalse();
        assertThat(again.remarks().notes())
                .anySatisfy(note -> assertThat(note)
                        .endsWith(
                                "was not as it was published: csv/verdicts.csv, tech-cost-2026-09.xlsx changed or gone,"
                                        + " restored"));
        assertThat(mine).hasContent("mine");
        Files.delete(mine);
        assertThat(workspace.report("2026-09")).containsExactlyEntriesOf(published);
    }

    @Test
    void aNewRevisionInPlaceOfAWholeOneIsNoDamage() throws IOException {
        TestWorkspace two =
                TestWorkspace.small(folder.resolve("two")).invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,");
        two.close("2026-08");
        two.invoices("a.csv", "S-8,2026-08-01,Shopco,120.00,EUR,,,,,");

        CloseOutcome second = two.close("2026-08");
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.remarks().notes()).noneMatch(note -> note.contains("not as it was published"));

        Files.writeString(folder.resolve("two/reports/2026-08/csv/verdicts.csv"), "edited");
        two.invoices("a.csv", "S-8,2026-08-01,Shopco,130.00,EUR,,,,,");
        assertThat(two.close("2026-08").remarks().notes())
                .anyMatch(note -> note.endsWith("not as it was published: csv/verdicts.csv changed or gone, restored"));
    }

    @Test
    void aWorkspaceThatIsTurnedAwayGetsNoId() {
        Workspace here = workspace.workspace();
        TestWorkspace other = TestWorkspace.small(folder.resolve("other"));
        Workspace there = new Workspace(other.root(), here.set(), Optional.empty(), here.dbUrl(), here.dbUser());

        assertThatThrownBy(() -> Session.open(there, "EUR")).hasMessageContaining("belongs to another workspace");
        assertThat(Session.isKnown(there)).isFalse();
    }

    @Test
    void aDeletedManifestIsRestoredToo() throws IOException {
        Files.delete(folder.resolve("acme/reports/2026-08/manifest.json"));

        assertThat(workspace.close("2026-08").remarks().notes())
                .anyMatch(note -> note.contains("manifest.json changed or gone"));
    }

    @Test
    void aDamagedArchiveIsWrittenAnewFromWhatIsPublished() throws IOException {
        Path archived = folder.resolve("acme/.outlay/archive/2026-08/r1/csv/verdicts.csv");
        byte[] before = Files.readAllBytes(archived);
        Files.writeString(archived, "damaged");

        CloseOutcome again = workspace.close("2026-08");

        assertThat(again.remarks().notes())
                .anyMatch(note -> note.endsWith("damaged: csv/verdicts.csv changed or gone, written anew"));
        assertThat(archived).hasBinaryContent(before);
    }

    @Test
    void aLostArchiveIsWrittenAnewToo() throws IOException {
        Path archived = folder.resolve("acme/.outlay/archive/2026-08");
        Files.move(archived, folder.resolve("away-2026-08"));

        assertThat(workspace.close("2026-08").remarks().notes())
                .anyMatch(note -> note.endsWith("damaged: manifest.json changed or gone, written anew"));
        assertThat(TestWorkspace.files(archived.resolve("r1"))).containsExactlyEntriesOf(workspace.report("2026-08"));
    }

    @Test
    void reportsWithoutTheDataFolderAreNotClosedAgainAsNew() throws IOException {
        Workspace here = workspace.workspace();
        Workspace embedded = new Workspace(here.root(), here.set(), here.data(), Optional.empty(), Optional.empty());
        Path away = Files.move(folder.resolve("acme/.outlay"), folder.resolve("acme/.away"));

        assertThat(Session.lost(embedded))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("acme/reports holds the reports of 2026-08, 2026-09.")
                        .contains("outlay restore " + workspace.root() + " FILE"));
        Files.move(away, folder.resolve("acme/.outlay"));
    }

    @Test
    void whatIsNoIdOfAWorkspaceIsRefused() throws IOException {
        Path data = Files.createDirectories(folder.resolve("odd"));
        String id = WorkspaceId.of(data);
        assertThat(WorkspaceId.isKnown(data)).isFalse();
        WorkspaceId.write(data, id);
        assertThat(WorkspaceId.of(data)).isEqualTo(id);
        Files.write(data.resolve("workspace-id"), new byte[] {0, (byte) 0xFF});

        assertThatThrownBy(() -> WorkspaceId.of(data)).hasMessageContaining("does not hold the id of the workspace");
    }

    @Test
    void whatIsWholeNowhereIsNotHandedOut() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("acme/reports/2026-08/csv/verdicts.csv"));
        Files.writeString(folder.resolve("acme/.outlay/archive/2026-08/r1/csv/verdicts.csv"), "damaged");
        Files.writeString(folder.resolve("acme/reports/2026-08/csv/verdicts.csv"), "edited");

        assertThatThrownBy(() -> workspace.close("2026-08"))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.FAILED))
                .hasMessageContaining("The archive of 2026-08 revision 1 is damaged: csv/verdicts.csv")
                .hasMessageContaining("--revise");
        assertThat(workspace.text("reports/2026-08/csv/verdicts.csv")).isEqualTo("edited");
        Files.write(folder.resolve("acme/reports/2026-08/csv/verdicts.csv"), before);
    }

    @Test
    void theLastMonthIsComputedAnewWhereNothingIsWhole() throws IOException {
        Map<String, byte[]> published = workspace.report("2026-09");
        Files.writeString(folder.resolve("acme/.outlay/archive/2026-09/r1/csv/verdicts.csv"), "damaged");
        Files.writeString(folder.resolve("acme/reports/2026-09/csv/verdicts.csv"), "edited");

        CloseOutcome again = workspace.close("2026-09");

        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.report("2026-09")).containsExactlyEntriesOf(published);
    }

    @Test
    void foreignFilesAreInNobodysWay() throws IOException {
        Path foreign =
                Files.createDirectories(folder.resolve("acme/reports/2026-10")).resolve("thesis.docx");
        Files.writeString(foreign, "mine");

        assertThatThrownBy(() -> workspace.close("2026-10"))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("holds files that this workspace did not publish");
        assertThat(foreign).hasContent("mine");
        Files.delete(foreign);
        Path file = Files.move(foreign.getParent(), folder.resolve("empty")).resolveSibling("acme/reports/2026-10");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> workspace.close("2026-10"))
                .hasMessageContaining("holds files that this workspace did not publish");
        assertThat(file).hasContent("mine");
        Files.delete(file);
    }
}
