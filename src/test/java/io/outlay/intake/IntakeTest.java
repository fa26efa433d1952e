package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir
    private Path workspace;

    private void touch(String path) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    @Test
    void findsRegisterAndInboxInOrderOfPath() throws IOException {
        for (String path : new String[] {
            "systems.csv",
            "outlay.yaml",
            "other.csv",
            "inbox/b.csv",
            "inbox/2026/a.csv",
            "inbox/B.xlsx",
            "inbox/2026-x.csv",
            "inbox/.hidden",
            "inbox/~$b.xlsx",
            "inbox/.git/x.csv",
            ".outlay/x.csv",
            "reports/2026-09/x.csv"
        }) {
            touch(path);
        }
        assertThat(Intake.look(workspace).files())
                .extracting(file -> workspace.relativize(file).toString().replace('\\', '/'))
                .containsExactly("inbox/2026-x.csv", "inbox/2026/a.csv", "inbox/B.xlsx", "inbox/b.csv", "systems.csv");
    }

    @Test
    void findsNothingInAnEmptyWorkspace() {
        assertThat(Intake.look(workspace).files()).isEmpty();
    }
}
