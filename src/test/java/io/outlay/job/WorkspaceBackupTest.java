package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole history in one file, back on any database. */
class WorkspaceBackupTest {
    @TempDir
    Path folder;

    private final BackupWorkspace backup = new WorkspaceBackup("test");

    private static final String[] AUGUST = {
        "S-8,2026-08-01,Shopco,100.00,EUR,,,,,", "M-8,2026-08-02,Mailer,240.00,EUR,,,,,"
    };
    private static final String[] SEPTEMBER = {
        "S-9,2026-09-01,Shopco,110.00,EUR,,,,,",
        "C-9,2026-09-20,Shopco,-25.00,EUR,,2026-08-01,2026-08-31,credit_note,S-8"
    };

    @Test
    void aRestoredWorkspaceClosesTheNextMonthWithTheSameBytes() throws IOException, SQLException {
        TestWorkspace original = TestWorkspace.small(folder.resolve("a")).invoices("a.csv", AUGUST);
        original.close("2026-08");
        Path file = folder.resolve("acme.zip");
        assertThat(backup.backup(original.workspace(), file).periods()).hasToString("[2026-08]");

        TestWorkspace external = TestWorkspace.copy(original.root(), folder.resolve("b"));
        backup.restore(external.workspace(), file);
        DiskWorkspace embedded = DiskWorkspace.empty("restored");
        try {
            copy(original.root(), embedded.root());
            backup.restore(place(embedded), file);

            assertThat(external.report("2026-08")).containsExactlyEntriesOf(original.report("2026-08"));
            assertThat(TestWorkspace.files(embedded.data().resolve("archive")))
                    .containsExactlyEntriesOf(
                            TestWorkspace.files(original.root().resolve(".outlay/archive")));

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
        } finally {
            embedded.delete();
        }
    }

    @Test
    void aChangedByteIsNoticedBeforeAnythingIsRestored() throws IOException {
        TestWorkspace original = TestWorkspace.small(folder.resolve("a")).invoices("a.csv", AUGUST);
        original.close("2026-08");
        Path file = folder.resolve("acme.zip");
        backup.backup(original.workspace(), file);
        byte[] bytes = Files.readAllBytes(file);
        TestWorkspace other = TestWorkspace.copy(original.root(), folder.resolve("b"));

        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(other, file);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 3] ^= 1;
        Files.write(file, flipped);
        assertRefused(other, file);
        Files.writeString(file, "no backup at all");
        assertRefused(other, file);
        assertThat(other.root().resolve(".outlay/workspace-id")).doesNotExist();
    }

    private void assertRefused(TestWorkspace other, Path file) {
        assertThatThrownBy(() -> backup.restore(other.workspace(), file))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("is no whole backup");
    }

    @Test
    void nothingIsRestoredOverALedger() {
        TestWorkspace original = TestWorkspace.small(folder.resolve("a")).invoices("a.csv", AUGUST);
        original.close("2026-08");
        Path file = folder.resolve("acme.zip");
        backup.backup(original.workspace(), file);

        assertThatThrownBy(() -> backup.restore(original.workspace(), file)).hasMessageContaining("outlay reset");
        assertThatThrownBy(() -> backup.backup(original.workspace(), file)).hasMessageContaining("exists");

        TestWorkspace other = TestWorkspace.small(folder.resolve("b")).invoices("b.csv", SEPTEMBER);
        other.close("2026-09");
        Workspace onOthers = new Workspace(
                TestWorkspace.small(folder.resolve("c")).root(),
                Map.of(),
                Optional.empty(),
                other.workspace().dbUrl(),
                other.workspace().dbUser());
        assertThatThrownBy(() -> backup.restore(onOthers, file)).hasMessageContaining("There is a ledger in");
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
