package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.OutlayApplication;
import io.outlay.job.BigWorkspace.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Closes of a large workspace: CPU seconds and the highest memory of Java and PostgreSQL together, as Linux counts them.
 * {@code -Doutlay.close.divisor=10} makes a tenth of the rows, {@code -Doutlay.close.flags} gives the program's flags.
 */
class CloseBenchmark {
    private static final int DIVISOR = Integer.getInteger("outlay.close.divisor", 1);
    private static final int CLOSES = Integer.getInteger("outlay.close.months", 120);
    private static final int TICKS_A_SECOND = 100;
    private static final String[] FLAGS = System.getProperty(
                    "outlay.close.flags", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx450m")
            .split(" ");

    @TempDir
    private Path root;

    private record Cost(double cpu, double wall, long memory) {}

    @Test
    void firstCloseThenTheNextMonthThenNothingNew() throws Exception {
        BigWorkspace big = new BigWorkspace(root, Size.BIG.dividedBy(DIVISOR));
        big.register();
        int last = big.size().months() - 1;
        for (int month = 0; month < last; month++) {
            big.month(month);
        }
        say("first close", close(BigWorkspace.FIRST.plusMonths(last - 1L)));
        big.month(last);
        say("next month", close(BigWorkspace.FIRST.plusMonths(last)));
        say("nothing new", close(BigWorkspace.FIRST.plusMonths(last)));
    }

    @Test
    void onlyOneMonthAfterAnother() throws Exception {
        BigWorkspace small = new BigWorkspace(root, new Size(12, CLOSES, 24 * CLOSES, 60 * CLOSES, 120 * CLOSES));
        small.register();
        for (int month = 0; month < CLOSES; month++) {
            small.month(month);
            Cost cost = close(BigWorkspace.FIRST.plusMonths(month));
            if ((month + 1) % 12 == 0) {
                say("close " + (month + 1), cost);
                System.out.println(
                        "    MB: database " + megabytes(root.resolve(".outlay/pgdata-18")) + ", archive and reports "
                                + (megabytes(root.resolve(".outlay/archive")) + megabytes(root.resolve("reports"))));
            }
        }
    }

    private static void say(String what, Cost cost) {
        System.out.println(what + ": " + Math.round(cost.cpu() * 10) / 10.0 + " CPU s, "
                + Math.round(cost.wall() * 10) / 10.0 + " s, " + cost.memory() / 1024 + " MB");
    }

    private Cost close(YearMonth period) throws Exception {
        List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        words.addAll(Arrays.asList(FLAGS));
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                OutlayApplication.class.getName(),
                "run",
                root.toString(),
                "--period",
                period.toString(),
                "--no-deliver"));
        long before = childTicks();
        long begun = System.nanoTime();
        Process run = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile())
                .start();
        long memory = 0;
        while (!run.waitFor(50, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, memory(run.toHandle()));
        }
        assertThat(run.exitValue()).as(Files.readString(root.resolve("said"))).isIn(0, 3);
        return new Cost((childTicks() - before) / (double) TICKS_A_SECOND, (System.nanoTime() - begun) / 1e9, memory);
    }

    /** Of all children that have ended, and theirs: fields 16 and 17 of Linux's {@code /proc/PID/stat}. */
    private static long childTicks() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /** Kilobytes of a process and all below it; a page that several share counts once. */
    private static long memory(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> proportional(each.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException | RuntimeException ended) {
            return 0;
        }
    }

    private static long megabytes(Path folder) throws IOException {
        Process used = new ProcessBuilder("du", "-sm", folder.toString()).start();
        String said = new String(used.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.isBlank() ? 0 : Long.parseLong(said.substring(0, said.indexOf('\t')));
    }
}
