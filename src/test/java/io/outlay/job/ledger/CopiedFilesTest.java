package io.outlay.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.InputFile;
import io.outlay.model.Progress;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of what is refused is refused too: only rows that count can count twice. */
class CopiedFilesTest {
    private static final String METRICS = "date,metric,value\n2026-09-01,orders,5\n";

    @TempDir
    private Path folder;

    private WorkspaceReading read(String name, String text) throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "outlay:\n  company: Test Ltd\n  currency: EUR\n");
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/a-" + name), text);
        Files.writeString(folder.resolve("inbox/b-" + name), text);
        return WorkspaceReading.of(
                folder, SettingsLoader.load(folder, Map.of(), Map.of()).settings(), Progress.SILENT);
    }

    private static List<String> states(WorkspaceReading reading) {
        return reading.files().stream()
                .filter(file -> file.path().startsWith("inbox/"))
                .map(InputFile::state)
                .toList();
    }

    @Test
    void aCopyOfWhatIsReadIsADuplicate() throws IOException {
        WorkspaceReading reading = read("business.csv", METRICS);
        assertThat(states(reading)).containsExactly("read", "duplicate");
        assertThat(reading.facts()).hasSize(1);
    }

    @Test
    void aCopyOfAnEmptyFileIsRefusedAsTheFirst() throws IOException {
        WorkspaceReading reading = read("empty.csv", "");
        assertThat(states(reading)).containsExactly("rejected", "rejected");
        assertThat(reading.rejections()).hasSize(2);
    }

    @Test
    void aCopyOfAFileWithoutAColumnIsRefusedAsTheFirst() throws IOException {
        WorkspaceReading reading = read("business.csv", METRICS.replace("value", "number"));
        assertThat(states(reading)).containsExactly("rejected", "rejected");
        assertThat(reading.rejections())
                .extracting(rejection -> rejection.source().file())
                .containsExactly("inbox/a-business.csv", "inbox/b-business.csv");
    }

    @Test
    void aCopyOfAFileOfNoKnownFormIsUnknownAsTheFirst() throws IOException {
        assertThat(states(read("notes.csv", "who,what\nA,B\n"))).containsExactly("unknown", "unknown");
    }
}
