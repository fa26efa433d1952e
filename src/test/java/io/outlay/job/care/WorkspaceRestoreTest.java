package io.outlay.job.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.TestWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores that meet: another restore at work, and reports that are not of the backup. */
class WorkspaceRestoreTest {
    private static final BackupWorkspace BACKUP = new WorkspaceBackup("test", Progress.SILENT);

    @TempDir
    static Path folder;

    private static TestWorkspace one;
    private static TestWorkspace two;

    @BeforeAll
    static void backUpTwoWorkspaces() {
        one = TestWorkspace.small(folder.resolve("one"))
                .invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,", "S-9,2026-09-01,Shopco,100.00,EUR,,,,,");
        two = TestWorkspace.small(folder.resolve("two")).invoices("a.csv", "S-8,2026-08-01,Shopco,200.00,EUR,,,,,");
        one.close("2026-08");
        two.close("2026-08");
        BACKUP.backup(one.workspace(), folder.resolve("one.zip"));
        BACKUP.backup(two.workspace(), folder.resolve("two.zip"));
    }

    @Test
    void aSchemaThatIsBeingRestoredIsHeld() throws IOException {
        TestWorkspace first = empty(one, "held-first");
        Workspace second = on(first, empty(two, "held-second"));
        try (Session atWork = Session.openToRestore(first.workspace(), "any")) {
            assertThat(atWork.database()).isNotNull();
            assertThatThrownBy(() -> BACKUP.restore(second, folder.resolve("two.zip")))
                    .isInstanceOfSatisfying(
                            Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.HELD))
                    .hasMessageContaining("Another run holds the workspace in jdbc:postgresql://")
                    .hasMessageContaining("Wait until it has ended");
        }
        assertNothingRestored(second.root());
        BACKUP.restore(first.workspace(), folder.resolve("one.zip"));
    }

    @Test
    void ofTwoBackupsThatAreRestoredIntoOneSchemaAtOnceOneIs() throws IOException {
        TestWorkspace first = empty(one, "once-first");
        List<Workspace> places = List.of(first.workspace(), on(first, empty(two, "once-second")));
        List<CompletableFuture<Exit>> restores = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Workspace place = places.get(number);
            Path file = folder.resolve(number == 0 ? "one.zip" : "two.zip");
            restores.add(CompletableFuture.supplyAsync(() -> restore(place, file)));
        }
        List<Exit> exits = restores.stream().map(CompletableFuture::join).toList();

        assertThat(exits).containsOnlyOnce(Exit.DONE);
        int won = exits.indexOf(Exit.DONE);
        assertThat(exits.get(1 - won)).isIn(Exit.HELD, Exit.WRONG_USE);
        assertNothingRestored(places.get(1 - won).root());
        TestWorkspace original = won == 0 ? one : two;
        assertThat(TestWorkspace.files(places.get(won).root().resolve("reports/2026-08")))
                .containsExactlyEntriesOf(original.report("2026-08"));
    }

    private static Exit restore(Workspace place, Path file) {
        try {
            BACKUP.restore(place, file);
            return Exit.DONE;
        } catch (Stopped e) {
            return e.exit();
        }
    }

    @Test
    void reportsThatAreNotOfTheBackupAreNamedAndStay() throws IOException {
        TestWorkspace place = empty(one, "reports");
        Path august = place.root().resolve("reports/2026-08");
        Path september = place.root().resolve("reports/2026-09");
        copyReport(two.root().resolve("reports/2026-08"), august);
        copyReport(two.root().resolve("reports/2026-08"), september);
        Files.createDirectories(place.root().resolve("reports/notes"));

        List<String> notes =
                BACKUP.restore(place.workspace(), folder.resolve("one.zip")).notes();

        assertThat(notes).hasSize(2);
        assertThat(notes.get(0))
                .startsWith(
                        august + " holds other files than the report in the backup; they stay, and that report is in ")
                .contains("archive/2026-08/r1.\nTo have it there, move the folder away, then: ")
                .endsWith(" --period 2026-08");
        assertThat(notes.get(1))
                .isEqualTo(september + " holds a report that is not in the backup; it stays.\nMove it away before you"
                        + " close 2026-09.");
        assertThat(TestWorkspace.files(august)).containsExactlyEntriesOf(two.report("2026-08"));

        Files.move(august, place.root().resolve("away"));
        assertThat(place.close("2026-08").exit()).isEqualTo(Exit.DONE);
        assertThat(TestWorkspace.files(august)).containsExactlyEntriesOf(one.report("2026-08"));
    }

    @Test
    void reportsOfTheBackupItselfAreNotNamed() throws IOException {
        TestWorkspace place = empty(one, "own");
        copyReport(one.root().resolve("reports/2026-08"), place.root().resolve("reports/2026-08"));

        assertThat(BACKUP.restore(place.workspace(), folder.resolve("one.zip")).notes())
                .isEmpty();
    }

    private static TestWorkspace empty(TestWorkspace original, String name) throws IOException {
        return TestWorkspace.copy(original.root(), folder.resolve(name));
    }

    private static Workspace on(TestWorkspace server, TestWorkspace other) {
        Workspace place = server.workspace();
        return new Workspace(other.root(), Map.of(), place.data(), place.dbUrl(), place.dbUser());
    }

    private static void assertNothingRestored(Path root) {
        assertThat(root.resolve("reports")).doesNotExist();
        assertThat(root.resolve(".outlay/workspace-id")).doesNotExist();
        assertThat(root.resolve(".outlay/archive")).doesNotExist();
    }

    private static void copyReport(Path from, Path to) {
        TestWorkspace.files(from).forEach((name, bytes) -> {
            try {
                Files.createDirectories(to.resolve(name).getParent());
                Files.write(to.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
