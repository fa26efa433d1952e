package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.InputFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sample of every format with random damage, a number of times each: {@code -Doutlay.mutations.each=10000}, in so many
 * threads: {@code -Doutlay.mutations.threads=2}. What became of them is written to {@code target/mutations.csv}, a line a sample
 * when it is done; faults are listed at the end. A fault names its sample and seed; to damage that one alone again (the
 * sample is a regular expression): {@code -Doutlay.mutations.sample="profile stripe-balance" -Doutlay.mutations.first=4711
 * -Doutlay.mutations.each=1}.
 */
class DamagedSamplesTest {
    private static final int FIRST = Integer.getInteger("outlay.mutations.first", 0);
    private static final int EACH = Integer.getInteger("outlay.mutations.each", 10_000);
    private static final int THREADS = Integer.getInteger("outlay.mutations.threads", 1);
    private static final String ONLY = System.getProperty("outlay.mutations.sample", ".*");
    private static final Path COUNTS = Path.of("target/mutations.csv");
    private static final int MOST_FAULTS = 20;

    /** Of a processor's time: far beyond what a small file takes. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private static List<DamagedSample> samples() throws IOException, SQLException {
        return DamagedSample.all().stream()
                .filter(sample -> sample.name().matches(ONLY))
                .toList();
    }

    /** What became of one sample. */
    private static final class Outcome {
        private final DamagedSample sample;
        private final Path file;
        private final SortedMap<String, Long> files = new TreeMap<>();
        private final long[] rows = new long[4];
        private final List<String> faults = new ArrayList<>();

        Outcome(DamagedSample sample, Path folder) {
            this.sample = sample;
            file = folder.resolve(sample.name().replaceAll("[^A-Za-z0-9]", "-") + sample.ending());
        }

        /** The faults that were found. */
        List<String> found() throws IOException {
            long begun = System.nanoTime();
            for (int seed = FIRST; seed < FIRST + EACH && faults.size() < MOST_FAULTS; seed++) {
                try {
                    readsOrRejects(seed);
                } catch (RuntimeException | Error e) {
                    faults.add(sample.name() + " with seed " + seed + ": " + e);
                }
            }
            Files.delete(file);
            write(Stream.of(
                    sample.name(),
                    EACH,
                    files,
                    rows[0],
                    rows[1],
                    rows[2],
                    rows[3],
                    faults.size(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis()));
            return faults;
        }

        private void readsOrRejects(int seed) throws IOException {
            Files.write(file, sample.damaged(seed));
            String what = sample.name() + " with seed " + seed;
            long begun = processorTime();
            try {
                count(MutatedInputsTest.readsOrRejects(file, sample.profiles(), what));
            } catch (UnreadableFile e) {
                assertThat(e.rejection().reason()).as(what).startsWith("the file cannot be read: ");
                files.merge("unreadable", 1L, Long::sum);
            }
            assertThat(Duration.ofNanos(processorTime() - begun)).as(what).isLessThan(LONGEST);
        }

        /** Of this thread, in nanoseconds. */
        private static long processorTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
    }

    private static synchronized void write(Stream<Object> cells) throws IOException {
        String line = cells.map(cell -> '"' + cell.toString() + '"').collect(Collectors.joining(",", "", "\n"));
        Files.createDirectories(COUNTS.getParent());
        Files.writeString(COUNTS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }

    @Test
    void aSeedDamagesAlike() throws IOException, SQLException {
        DamagedSample sample = samples().get(0);
        assertThat(sample.damaged(7)).isEqualTo(sample.damaged(7)).isNotEqualTo(sample.damaged(8));
    }

    @Tag("long")
    @Test
    void areReadOrRejected() throws Exception {
        List<Callable<List<String>>> outcomes = new ArrayList<>();
        for (DamagedSample sample : samples()) {
            outcomes.add(() -> new Outcome(sample, folder).found());
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> faults = new ArrayList<>();
            for (Future<List<String>> outcome : threads.invokeAll(outcomes)) {
                faults.addAll(outcome.get());
            }
            assertThat(faults).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }
}
