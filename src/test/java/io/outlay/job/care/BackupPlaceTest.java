package io.outlay.job.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.TestWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup comes whole or not at all, replaces nothing that is not its own and is never kept in itself. */
class BackupPlaceTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        root = Files.createDirectories(folder.resolve("acme"));
        Files.createDirectories(root.resolve("inbox"));
        Files.createDirectories(root.resolve(".outlay/archive"));
    }

    @Test
    @Timeout(60)
    void aBackupInTheArchiveWouldBeKeptInItselfWithoutEnd() {
        TestWorkspace workspace =
                TestWorkspace.small(folder.resolve("small")).invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,");
        workspace.close("2026-08");
        Path inside = workspace.root().resolve(".outlay/archive/acme.zip");

        assertThatThrownBy(() -> new WorkspaceBackup("test", Progress.SILENT).backup(workspace.workspace(), inside))
                .hasMessageContaining("be kept in itself");
        assertThat(inside).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeIsToldBeforeTheWork() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("inbox"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.zip"), folder.resolve("nowhere"));

        for (String inside : List.of("inbox/a.zip", ".outlay/a.zip", ".outlay/archive/2026-08/a.zip")) {
            assertRefused(root.resolve(inside), "lies in the workspace's inbox, profiles or .outlay");
        }
        assertRefused(link.resolve("a.zip"), "lies in the workspace's inbox");
        assertRefused(folder.resolve("no/a.zip"), "There is no folder " + folder.resolve("no"));
        assertRefused(root, "exists");
        assertRefused(dangling, "exists");
        new BackupPlace(root.resolve("acme.zip")).refuse(root);
        new BackupPlace(folder.resolve("acme.zip")).refuse(root);
    }

    private void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> new BackupPlace(file).refuse(root))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining(words);
    }

    @Test
    void whatSomeoneElseHasBesideStays() throws IOException {
        Path foreign = Files.writeString(folder.resolve("acme.zip.part"), "mine");
        // As a killed backup of the same workspace leaves it.
        Files.writeString(folder.resolve(".outlay-backup-id.part"), "cut off");
        BackupPlace place = new BackupPlace(folder.resolve("acme.zip"));

        assertThat(place.<Integer>fill(
                        "id",
                        part -> Files.writeString(part, "whole").toString().length()))
                .isPositive();

        assertThat(place.file()).hasContent("whole");
        assertThat(foreign).hasContent("mine");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void aFileThatCameMeanwhileIsNotReplaced() {
        BackupPlace place = new BackupPlace(folder.resolve("acme.zip"));

        assertThatThrownBy(() -> place.fill("id", part -> {
                    Files.writeString(place.file(), "mine");
                    return Files.writeString(part, "whole");
                }))
                .hasMessageContaining("exists");

        assertThat(place.file()).hasContent("mine");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void aDiskThatDoesNotTakeItIsToldInPlainWords() {
        BackupPlace place = new BackupPlace(folder.resolve("acme.zip"));

        assertThatThrownBy(() -> place.fill("id", part -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.FAILED))
                .hasMessage(
                        "The backup cannot be written to " + place.file() + ": the disk is full.\nFree some space on"
                                + " it, or choose another disk, then run the command again.");
        assertThat(hidden()).isEmpty();
    }

    private List<String> hidden() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
