package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the inbox and is no file of it is refused or named, and never read. */
@EnabledOnOs(OS.LINUX)
class InboxFilesTest {
    @TempDir
    private Path folder;

    private Path workspace;
    private Path inbox;

    @BeforeEach
    void make() throws IOException {
        workspace = folder.resolve("w");
        inbox = Files.createDirectories(workspace.resolve("inbox/2026")).getParent();
        Files.writeString(inbox.resolve("2026/a.csv"), "x");
    }

    @Test
    void refusesLinksThatLeaveTheInbox() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "x");
        Files.createSymbolicLink(inbox.resolve("b.csv"), secret);
        Files.createSymbolicLink(inbox.resolve("c"), folder);
        Files.createSymbolicLink(inbox.resolve("d.csv"), Path.of("b.csv"));
        InboxFiles found = Intake.look(workspace);
        assertThat(found.files()).containsExactly(inbox.resolve("2026/a.csv"));
        assertThat(found.refused()).containsOnlyKeys("inbox/b.csv", "inbox/c", "inbox/d.csv");
        assertThat(found.refused())
                .containsEntry("inbox/b.csv", "is a link that leaves the inbox.\nPut the file itself into the inbox.");
    }

    @Test
    void readsLinksWithinAnInboxThatMayBeALinkItself() throws IOException {
        Path moved = Files.move(inbox, folder.resolve("elsewhere"));
        Files.createSymbolicLink(inbox, moved);
        Files.createSymbolicLink(inbox.resolve("b.csv"), Path.of("2026/a.csv"));
        InboxFiles found = Intake.look(workspace);
        assertThat(found.refused()).isEmpty();
        assertThat(found.files()).containsExactly(inbox.resolve("2026/a.csv"), inbox.resolve("b.csv"));
    }

    @Test
    void refusesAnInboxThatIsNoFolder() throws IOException {
        Files.move(inbox, folder.resolve("elsewhere"));
        Files.createSymbolicLink(inbox, folder.resolve("not mounted"));
        Files.createDirectory(workspace.resolve("systems.csv"));
        InboxFiles found = Intake.look(workspace);
        assertThat(found.refused())
                .containsEntry("inbox", "is no folder, or a link to none.\nMake it one, or mount what it links to.");
        assertThat(found.passedOver()).containsEntry("systems.csv", "left out: it is no file, or a link to none");
    }

    @Test
    void refusesANameOfTwoLines() throws IOException {
        Files.writeString(inbox.resolve("a\nNote: all is well.csv"), "x");
        Files.writeString(inbox.resolve("2026/b\r.csv"), "x");
        assertThat(Intake.look(workspace).refused())
                .containsOnlyKeys("inbox/a\nNote: all is well.csv", "inbox/2026/b\r.csv")
                .containsValue("has a line break in its name, which no list of files shows.\nRename it.");
        assertThat(Intake.look(workspace).files()).containsExactly(inbox.resolve("2026/a.csv"));
    }

    @Test
    void refusesAPathThatTheDatabaseCannotHold() throws IOException {
        Path deep = inbox;
        for (int i = 0; i < 9; i++) {
            deep = deep.resolve("x".repeat(230));
        }
        Files.writeString(Files.createDirectories(deep).resolve("a.csv"), "x");
        assertThat(Intake.look(workspace).refused())
                .hasSize(1)
                .containsValue(
                        "has a path of more than 2,000 bytes below the workspace.\nShorten the names of its folders.");
    }

    @Test
    void namesWhatIsNoFile() throws Exception {
        Files.createSymbolicLink(inbox.resolve("b.csv"), Path.of("gone.csv"));
        Files.createSymbolicLink(inbox.resolve("loop"), Path.of("2026"));
        Process fifo = new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString()).start();
        assertThat(fifo.waitFor()).isZero();
        InboxFiles found = Intake.look(workspace);
        assertThat(found.files()).containsExactly(inbox.resolve("2026/a.csv"));
        assertThat(found.passedOver())
                .containsOnlyKeys("inbox/b.csv", "inbox/loop", "inbox/pipe.csv")
                .containsEntry("inbox/b.csv", "left out: it is a link to what is not there")
                .containsEntry("inbox/loop", "left out: it is a link to a folder, which is read where it is")
                .containsEntry("inbox/pipe.csv", "left out: it is a pipe or a device");
    }

    @Test
    void refusesANameThatCannotBeDecoded() throws IOException {
        Path file = Path.of(URI.create(inbox.toUri() + "f%FF.csv"));
        Files.writeString(file, "x");
        InboxFiles found = Intake.look(workspace);
        assertThat(found.refused())
                .containsEntry(
                        "inbox/f\uFFFD.csv",
                        "has a name that is not in the encoding of this platform.\nRename it, or start Outlay with"
                                + " LC_ALL=C.UTF-8.");
    }

    @Test
    void keepsABackslashOfAName() throws IOException {
        Files.writeString(inbox.resolve("a\\b.csv"), "x");
        assertThat(Intake.look(workspace).files()).contains(inbox.resolve("a\\b.csv"));
    }
}
