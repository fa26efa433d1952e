package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.profile.ShippedSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of the shipped profiles with random damage, as {@link MutatedInputsTest} does to all others. */
class MutatedExportsTest {
    /** Far beyond what a small file takes, on a busy machine too. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    static List<String> names() {
        return ShippedSamples.names();
    }

    private void readsOrRejects(String name, byte[] sample, int seed) throws IOException {
        Path file = Files.write(folder.resolve("x.csv"), MutatedInputsTest.mutated(sample, new Random(seed)));
        String what = name + " with seed " + seed;
        long begun = System.nanoTime();
        MutatedInputsTest.readsOrRejects(file, ShippedSamples.profiles(), what);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(LONGEST);
    }

    @Test
    void damagedExportsAreReadOrRejected() throws IOException {
        for (int i = 0; i < MutatedInputsTest.COUNT; i++) {
            String name = names().get(i % names().size());
            readsOrRejects(name, Files.readAllBytes(ShippedSamples.path(name)), i);
        }
    }
}
