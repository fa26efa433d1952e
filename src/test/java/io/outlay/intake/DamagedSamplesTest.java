package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample of every format with random damage, a number of times each: {@code -Doutlay.mutations.each=10000}. What became
 * of them is written to {@code target/mutations.csv}. A fault names its sample and seed; to damage that one alone again: {@code
 * -Doutlay.mutations.sample="profile stripe-balance" -Doutlay.mutations.first=4711 -Doutlay.mutations.each=1}.
 */
class DamagedSamplesTest {
    private static final int FIRST = Integer.getInteger("outlay.mutations.first", 0);
    private static final int EACH = Integer.getInteger("outlay.mutations.each", 10_000);
    private static final String ONLY = System.getProperty("outlay.mutations.sample", "");
    private static final Path COUNTS = Path.of("target/mutations.csv");
    private static final int MOST_FAULTS = 20;

    /** Far beyond what a small file takes, on a busy machine too. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final SortedMap<String, Long> files = new TreeMap<>();
    private final long[] rows = new long[4];

    static List<DamagedSample> samples() throws IOException, SQLException {
        return DamagedSample.all().stream()
                .filter(sample -> ONLY.isEmpty() || sample.name().equals(ONLY))
                .toList();
    }

    private void readsOrRejects(DamagedSample sample, int seed) throws IOException {
        Path file = Files.write(folder.resolve("x" + sample.ending()), sample.damaged(seed));
        String what = sample.name() + " with seed " + seed;
        long begun = System.nanoTime();
        try {
            count(MutatedInputsTest.readsOrRejects(file, sample.profiles(), what));
        } catch (UnreadableFile e) {
            assertThat(e.rejection().reason()).as(what).startsWith("the file cannot be read: ");
            files.merge("unreadable", 1L, Long::sum);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(LONGEST);
    }

    private void count(InputFile read) {
        files.merge(read.state(), 1L, Long::sum);
        for (InputFile.Table table : read.tables()) {
            rows[0] += table.rowsRead();
            rows[1] += table.rowsAccepted();
            rows[2] += table.rowsRejected();
            rows[3] += table.rowsDuplicate();
        }
    }

    private List<String> damaged(DamagedSample sample) throws IOException {
        List<String> faults = new ArrayList<>();
        long begun = System.nanoTime();
        for (int seed = FIRST; seed < FIRST + EACH && faults.size() < MOST_FAULTS; seed++) {
            try {
                readsOrRejects(sample, seed);
            } catch (RuntimeException | Error e) {
                faults.add(sample.name() + " with seed " + seed + ": " + e);
            }
        }
        String line = Stream.of(
                        sample.name(),
                        EACH,
                        files,
                        rows[0],
                        rows[1],
                        rows[2],
                        rows[3],
                        faults.size(),
                        Duration.ofNanos(System.nanoTime() - begun).toMillis())
                .map(cell -> '"' + cell.toString() + '"')
                .collect(Collectors.joining(",", "", "\n"));
        Files.createDirectories(COUNTS.getParent());
        Files.writeString(COUNTS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return faults;
    }

    @Test
    void aSeedDamagesAlike() throws IOException, SQLException {
        DamagedSample sample = samples().get(0);
        assertThat(sample.damaged(7)).isEqualTo(sample.damaged(7)).isNotEqualTo(sample.damaged(8));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("samples")
    void isReadOrRejected(DamagedSample sample) throws IOException {
        assertThat(damaged(sample)).isEmpty();
    }
}
