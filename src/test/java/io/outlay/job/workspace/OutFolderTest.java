package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutFolderTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"inbox", "inbox/reports", "profiles", ".outlay/reports", ".", "reports/../inbox/x"})
    void refusesTheInputsOfTheWorkspace(String folder) {
        assertThatThrownBy(() -> new OutFolder(root.resolve(folder), "--out").refuse(root))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("is among the inputs of the workspace");
    }

    @Test
    void refusesALinkIntoTheInbox() throws IOException {
        Files.createDirectories(root.resolve("inbox"));
        Path link = Files.createSymbolicLink(root.resolve("elsewhere"), root.resolve("inbox"));

        assertThatThrownBy(() -> OutFolder.refuseInputs(root, link.resolve("share"), "outlay.delivery.folder"))
                .hasMessageStartingWith("outlay.delivery.folder");
    }

    @Test
    void refusesAFileAndWhatLiesBelowIt() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> new OutFolder(file, "--out").refuse(root)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> new OutFolder(file.resolve("below"), "--out").refuse(root))
                .hasMessageContaining("is a file");
    }

    @Test
    void refusesALinkToNoFolderAndWhereNoFolderCanBeMade() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("gone"), root.resolve("not mounted"));

        assertThatThrownBy(() -> new OutFolder(link.resolve("below"), "--out").refuse(root))
                .hasMessageContaining("is a link to no folder");
        Path proc = Path.of("/proc");
        Assumptions.assumeThat(Files.isDirectory(proc)).isTrue();
        assertThatThrownBy(() -> new OutFolder(proc.resolve("reports"), "--out").refuse(root))
                .hasMessageContaining("/proc is not writable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inbox/db", "profiles", "file"})
    void theDatabaseHasNoPlaceAmongTheInputs(String folder) throws IOException {
        Files.writeString(root.resolve("file"), "");
        Workspace workspace =
                new Workspace(root, Map.of(), Optional.of(root.resolve(folder)), Optional.empty(), Optional.empty());

        assertThat(workspace.misplaced())
                .hasValueSatisfying(words -> assertThat(words).startsWith("--data " + root));
        assertThat(new Workspace(
                                root,
                                Map.of(),
                                Optional.of(root.resolve(".outlay")),
                                Optional.empty(),
                                Optional.empty())
                        .misplaced())
                .isEmpty();
    }

    @Test
    void takesAFolderThatIsThereOrCanBeMade() {
        assertThatCode(() -> new OutFolder(root.resolve("reports"), "--out").refuse(root))
                .doesNotThrowAnyException();
        assertThatCode(() -> new OutFolder(root.resolve("a/b/c"), "--out").refuse(root))
                .doesNotThrowAnyException();
    }
}
