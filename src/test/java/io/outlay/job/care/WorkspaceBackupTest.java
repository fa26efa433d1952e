package io.outlay.job.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.DiskWorkspace;
import io.outlay.job.TestWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole history in one file, back on any database. */
class WorkspaceBackupTest {
    @TempDir
    static Path folder;

    private static final BackupWorkspace BACKUP = new WorkspaceBackup("test", Progress.SILENT);
    private static TestWorkspace original;
    private static Path file;
    private static Map<String, byte[]> archived;

    private static final String[] AUGUST = {
        "S-8,2026-08-01,Shopco,100.00,EUR,,,,,", "M-8,2026-08-02,Mailer,240.00,EUR,,,,,"
    };
    private static final String[] SEPTEMBER = {
        "S-9,2026-09-01,Shopco,110.00,EUR,,,,,",
        "C-9,2026-09-20,Shopco,-25.00,EUR,,2026-08-01,2026-08-31,credit_note,S-8"
    };

    @BeforeAll
    static void backUpAClosedMonth() {
        original = TestWorkspace.small(folder.resolve("a")).invoices("a.csv", AUGUST);
        original.close("2026-08");
        archived = TestWorkspace.files(original.root().resolve(".outlay/archive"));
        file = folder.resolve("acme.zip");
        assertThat(BACKUP.backup(original.workspace(), file).periods()).hasToString("[2026-08]");
    }

    @Test
    void aRestoredWorkspaceClosesTheNextMonthWithTheSameBytes() throws IOException, SQLException {
        TestWorkspace external = TestWorkspace.copy(original.root(), folder.resolve("b"));
        BACKUP.restore(external.workspace(), file);
        DiskWorkspace embedded = DiskWorkspace.empty("restored");
        try {
            copy(original.root(), embedded.root());
            BACKUP.restore(place(embedded), file);

            assertThat(external.report("2026-08")).containsExactlyEntriesOf(original.report("2026-08"));
            assertThat(TestWorkspace.files(embedded.data().resolve("archive"))).containsExactlyEntriesOf(archived);

            original.invoices("b.csv", SEPTEMBER);
            external.invoices("b.csv", SEPTEMBER);
            Files.copy(original.root().resolve("inbox/b.csv"), embedded.root().resolve("inbox/b.csv"));
            original.close("2026-09");
            assertThat(external.close("2026-09").exit()).isEqualTo(Exit.DONE);
            embedded.close("2026-09");
            Map<String, byte[]> september = original.report("2026-09");
            assertThat(september).containsKey("csv/restatements.csv");
            assertThat(external.report("2026-09")).containsExactlyEntriesOf(september);
            assertThat(TestWorkspace.files(embedded.report("2026-09"))).containsExactlyEntriesOf(september);

            assertThat(embedded.openToOthers()).isEmpty();
            Path any = Files.createFile(embedded.root().resolve("any"));
            assertThat(List.of(embedded.report("2026-08"), embedded.report("2026-09")))
                    .allSatisfy(report -> assertThat(Files.getPosixFilePermissions(report.resolve("manifest.json")))
                            .isEqualTo(Files.getPosixFilePermissions(any)));
        } finally {
            embedded.delete();
        }
    }

    /** Cut off before the gate, whose staged files are in no backup, and after the month is switched over. */
    @ParameterizedTest
    @CsvSource({"tying out,1", "publishing,2"})
    void aCloseThatABackupFoundUnfinishedIsFinishedWhereItIsRestored(String step, int signal) throws IOException {
        TestWorkspace cut = TestWorkspace.copy(original.root(), folder.resolve("cut " + step + signal));
        BACKUP.restore(cut.workspace(), file);
        cut.invoices("b.csv", SEPTEMBER);
        assertThatThrownBy(() -> cut.close("2026-09", new CutOff(step, signal))).hasMessageContaining("cut off");
        Path unfinished = folder.resolve("unfinished " + step + signal + ".zip");
        BACKUP.backup(cut.workspace(), unfinished);

        TestWorkspace restored = TestWorkspace.copy(cut.root(), folder.resolve("restored " + step + signal));
        BACKUP.restore(restored.workspace(), unfinished);
        original.invoices("b.csv", SEPTEMBER);
        original.close("2026-09");

        assertThat(restored.close("2026-09").exit()).isEqualTo(Exit.DONE);
        assertThat(restored.report("2026-09")).containsExactlyEntriesOf(original.report("2026-09"));
        assertThat(restored.report("2026-08")).containsExactlyEntriesOf(original.report("2026-08"));
    }

    /** Ends a run at a signal of a step. */
    private static final class CutOff implements Progress {
        private final String step;
        private final int signal;
        private String current = "";
        private int signals;

        CutOff(String step, int signal) {
            this.step = step;
            this.signal = signal;
        }

        @Override
        public void begin(String title, long expected) {
            current = title;
        }

        @Override
        public void advance(long units) {
            if (current.equals(step)) {
                signals++;
                if (signals == signal) {
                    throw new IllegalStateException("cut off");
                }
            }
        }

        @Override
        public void end(String outcome) {
            current = "";
        }
    }

    @Test
    void aChangedByteIsNoticedBeforeAnythingIsRestored() throws IOException {
        Path damaged = folder.resolve("damaged.zip");
        byte[] bytes = Files.readAllBytes(file);
        TestWorkspace other = TestWorkspace.small(folder.resolve("c"));

        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(other, damaged);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 3] ^= 1;
        Files.write(damaged, flipped);
        assertRefused(other, damaged);
        Files.writeString(damaged, "no backup at all");
        assertRefused(other, damaged);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(damaged))) {
            zip.putNextEntry(new ZipEntry("backup.json"));
            zip.write("{\"files\": {}}".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(other, damaged);
        assertThat(other.root().resolve(".outlay/workspace-id")).doesNotExist();
    }

    @Test
    void whatTheBackupDoesNotKnowIsNotDeleted() throws IOException {
        TestWorkspace other = TestWorkspace.small(folder.resolve("e"));
        Path later = Files.createDirectories(other.root().resolve(".outlay/archive/2026-09/r1"));
        Files.writeString(later.resolve("manifest.json"), "later");

        assertThatThrownBy(() -> BACKUP.restore(other.workspace(), file))
                .hasMessageContaining("has published 2026-09 (revision 1), which is not in the backup")
                .hasMessageContaining("outlay reset");
        assertThat(later.resolve("manifest.json")).hasContent("later");
    }

    private static void assertRefused(TestWorkspace other, Path file) {
        assertThatThrownBy(() -> BACKUP.restore(other.workspace(), file))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("is no whole backup");
    }

    @Test
    void nothingIsRestoredOverALedger() throws SQLException {
        assertThatThrownBy(() -> BACKUP.restore(original.workspace(), file)).hasMessageContaining("outlay reset");
        assertThatThrownBy(() -> BACKUP.backup(original.workspace(), file)).hasMessageContaining("exists");

        String id = original.query("select workspace_id from outlay.workspace").get(0);
        Workspace onTheSameSchema = new Workspace(
                TestWorkspace.small(folder.resolve("d")).root(),
                Map.of(),
                Optional.empty(),
                original.workspace().dbUrl(),
                original.workspace().dbUser());
        original.execute("update outlay.workspace set workspace_id = 'other'");
        assertThatThrownBy(() -> BACKUP.restore(onTheSameSchema, file)).hasMessageContaining("There is a ledger in");
        original.execute("update outlay.workspace set workspace_id = '" + id + "'");
    }

    private static Workspace place(DiskWorkspace workspace) {
        return new Workspace(workspace.root(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("inbox"));
        for (String file : new String[] {"outlay.yaml", "systems.csv", "inbox/a.csv"}) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }
}
