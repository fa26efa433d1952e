package io.outlay.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is put in place whole or not at all, and what is someone else's stays in it. */
class WholeFolderTest {
    @TempDir
    private Path folder;

    private Path from;
    private WholeFolder target;

    @BeforeEach
    void make() throws IOException {
        from = Files.createDirectories(folder.resolve("from/csv")).getParent();
        Files.writeString(from.resolve("csv/a.csv"), "new");
        Path out = Files.createDirectories(folder.resolve("out/2026-09/notes"))
                .getParent()
                .getParent();
        Files.writeString(out.resolve("2026-09/notes/mine.txt"), "mine");
        Files.writeString(out.resolve("2026-09/old.csv"), "old");
        target = new WholeFolder(out, "2026-09");
    }

    private List<String> mine() {
        return Files.exists(target.path().resolve("notes/mine.txt")) ? List.of("notes/mine.txt") : List.of();
    }

    private void assertPut() {
        assertThat(target.path().resolve("csv/a.csv")).hasContent("new");
        assertThat(target.path().resolve("notes/mine.txt")).hasContent("mine");
        assertThat(target.path().resolve("old.csv")).doesNotExist();
        assertThat(target.out()).isDirectoryContaining(path -> path.equals(target.path()));
        assertThat(target.out().toFile().list()).hasSize(1);
    }

    @Test
    void keepsWhatIsSomeoneElses() throws IOException {
        target.put(from, this::mine, Progress.SILENT);

        assertPut();
    }

    @Test
    void keepsItAfterACrashBetweenTheTwoRenamesToo() throws IOException {
        Files.createDirectories(target.out().resolve(".2026-09.new/csv"));
        Files.move(target.path(), target.out().resolve(".2026-09.old"));

        target.put(from, this::mine, Progress.SILENT);

        assertPut();
    }

    @Test
    void leavesNothingBesideWhenItCannotBeWritten() {
        assertThatThrownBy(() -> target.put(folder.resolve("gone"), List::of, Progress.SILENT))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> target.put(from, () -> List.of("gone"), Progress.SILENT))
                .isInstanceOf(IOException.class);

        assertThat(target.path().resolve("old.csv")).hasContent("old");
        assertThat(target.out().toFile().list()).containsExactly("2026-09");
    }
}
