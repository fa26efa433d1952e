package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.profile.ShippedSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples of the shipped profiles with random damage, as {@link MutatedInputsTest} does to all others. How many of each in
 * the long tests: {@code -Doutlay.mutations.each=10000}.
 */
class MutatedExportsTest {
    private static final int EACH = Integer.getInteger("outlay.mutations.each", 10_000);

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

    @Tag("long")
    @ParameterizedTest
    @MethodSource("names")
    void soIsEachManyTimes(String name) throws IOException {
        byte[] sample = Files.readAllBytes(ShippedSamples.path(name));
        for (int i = 0; i < EACH; i++) {
            readsOrRejects(name, sample, i);
        }
    }
}
