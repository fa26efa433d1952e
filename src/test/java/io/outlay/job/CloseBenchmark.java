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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Closes of a large workspace: CPU seconds and the highest memory of Java and PostgreSQL together, as Linux counts them.
 * {@code -Doutlay.close.divisor=10} makes a tenth of the rows, {@code -Doutlay.close.launcher=target/outlay/outlay} starts
 * the packaged program as users do, {@code -Doutlay.close.flags} gives Java's flags beside the launcher's.
 */
class CloseBenchmark {
    private static final int DIVISOR = Integer.getInteger("outlay.close.divisor", 1);
    private static final int CLOSES = Integer.getInteger("outlay.close.months", 120);
    private static final int TICKS_A_SECOND = 100;
    private static final String LAUNCHER = System.getProperty("outlay.close.launcher", "");
    private static final String FLAGS = System.getProperty(
            "outlay.close.flags", LAUNCHER.isEmpty() ? "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx450m" : "");

    @TempDir
    private Path root;

    /** A launcher writes down the classes of its first run, which is not what is measured. */
    @BeforeEach
    void warmUp() throws Exception {
        if (!LAUNCHER.isEmpty()) {
            BigWorkspace small = new BigWorkspace(root.resolve("small"), new Size(2, 2, 4, 4, 4));
            Files.createDirectories(small.root());
            small.register();
            small.month(0);
            close(small.root(), BigWorkspace.FIRST, "");
        }
    }

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

    /** With what a close costs at the least taken out, three times the rows must cost no more than three times as much. */
    @Test
    void closesOfMoreAndMoreRows() throws Exception {
        double least = ofRows(1_000).cpu();
        double third = ofRows(3).cpu();
        double all = ofRows(1).cpu();
        System.out.println("exponent of CPU s against rows, a third to all: "
                + Math.round(100 * Math.log((all - least) / (third - least)) / Math.log(3)) / 100.0);
    }

    @Test
    void threeTimesEverythingGoesThroughInAQuarterOfAGigabyte() throws Exception {
        say(
                "three times everything, 256 MB of heap",
                first(Size.BIG.dividedBy(DIVISOR).times(3), " -Xmx256m"));
    }

    private Cost ofRows(int divisor) throws Exception {
        Cost cost = first(Size.BIG.dividedBy(divisor), "");
        say("one in " + divisor + " rows", cost);
        return cost;
    }

    /** @param flags of Java, beside all others */
    private Cost first(Size size, String flags) throws Exception {
        BigWorkspace big = new BigWorkspace(root.resolve("of-" + size.usage()), size);
        Files.createDirectories(big.root());
        big.register();
        for (int month = 0; month < size.months(); month++) {
            big.month(month);
        }
        return close(big.root(), BigWorkspace.FIRST.plusMonths(size.months() - 1L), flags);
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
        return close(root, period, "");
    }

    private static ProcessBuilder program(String flags) {
        ProcessBuilder program = new ProcessBuilder(new ArrayList<>());
        if (LAUNCHER.isEmpty()) {
            program.command().add(System.getProperty("java.home") + "/bin/java");
            program.command().addAll(Arrays.asList((FLAGS + flags).split(" ")));
            program.command()
                    .addAll(List.of("-cp", System.getProperty("java.class.path"), OutlayApplication.class.getName()));
        } else {
            program.command().add(Path.of(LAUNCHER).toAbsolutePath().toString());
            program.environment().put("OUTLAY_JAVA_OPTS", FLAGS + flags);
        }
        return program;
    }

    private static Cost close(Path root, YearMonth period, String flags) throws Exception {
        ProcessBuilder program = program(flags);
        program.command().addAll(List.of("run", root.toString(), "--period", period.toString(), "--no-deliver"));
        long before = childTicks();
        long begun = System.nanoTime();
        Process run = program.redirectErrorStream(true)
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
