package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedLogsTest {
    @TempDir
    Path folder;

    @Test
    void keepsFiveOlderLogsInAFolderWithAPerCentSign() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("50%d (1) %i"));
        Path file = logs.resolve("outlay.log");
        NumberedLogs policy = new NumberedLogs(file);
        for (int run = 1; run <= 7; run++) {
            Files.writeString(file, "log " + run);
            policy.rollover();
        }

        assertThat(policy.getActiveFileName()).isEqualTo(file.toString());
        assertThat(logs.resolve("outlay.1.log")).hasContent("log 7");
        assertThat(logs.resolve("outlay.5.log")).hasContent("log 3");
        assertThat(file).isEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(logs)) {
            assertThat(left).hasSize(6);
        }
    }
}
