package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.profile.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of clouds with random damage, as {@link MutatedInputsTest} does to all others. */
class MutatedCloudFilesTest {
    private static final List<String> SAMPLES = List.of("newer.csv", "older.csv", "detail.csv", "period.csv");

    @TempDir
    private Path folder;

    static byte[] sample(String name) throws IOException {
        try (InputStream in = MutatedCloudFilesTest.class.getResourceAsStream("focus/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void damagedCsvIsReadOrRejected() throws IOException {
        Path file = folder.resolve("x.csv");
        for (int i = 0; i < MutatedInputsTest.COUNT; i++) {
            Random random = new Random(i);
            String name = SAMPLES.get(random.nextInt(SAMPLES.size()));
            Files.write(file, MutatedInputsTest.mutated(sample(name), random));
            MutatedInputsTest.readsOrRejects(file, Profiles.none(), name + " with seed " + i);
        }
    }

    @Test
    void damagedParquetIsReadOrRejected() throws Exception {
        byte[] bytes = DamagedSample.parquet(sample("newer.csv"));
        Path file = folder.resolve("x.parquet");
        for (int i = 0; i < MutatedInputsTest.COUNT; i++) {
            Files.write(file, MutatedInputsTest.mutated(bytes, new Random(i)));
            readsOrRefuses(file, "seed " + i);
        }
    }

    private static void readsOrRefuses(Path file, String what) {
        try {
            MutatedInputsTest.readsOrRejects(file, Profiles.none(), what);
        } catch (UnreadableFile e) {
            assertThat(e.rejection().reason()).as(what).startsWith("the file cannot be read: ");
        }
    }
}
