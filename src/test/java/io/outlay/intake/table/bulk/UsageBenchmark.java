package io.outlay.intake.table.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.outlay.intake.Intake;
import io.outlay.model.InputFile;
import io.outlay.model.fact.UsageReading;
import io.outlay.store.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/**
 * Rows a second of a generated year of usage, in the order of its keys and in none, beside three passes over the same file,
 * each on one thread: one that only reads and parses it, DuckDB's aggregate, and {@code \copy} into a table of PostgreSQL:
 * {@code mvn -Pbench -Dtest=UsageBenchmark -Doutlay.usage.rows=10000000 test}.
 */
class UsageBenchmark {
    private static final int ROWS = Integer.getInteger("outlay.usage.rows", 10_000_000);
    private static final int ROUNDS = Integer.getInteger("outlay.usage.rounds", 5);
    private static final String[] METRICS = {"api_calls", "messages", "storage_gb"};
    private static final String[] UNITS = {"call", "message", "gb"};
    private static final int SYSTEMS = 100;
    private static final int DAYS = 365;

    @TempDir
    Path folder;

    /** What one pass took, and what it came to. */
    private record Pass(double seconds, double processor, BigDecimal sum) {
        static Pass of(Work work) throws Exception {
            long cpuBefore = cpu();
            long start = System.nanoTime();
            BigDecimal sum = work.sum();
            return new Pass((System.nanoTime() - start) / 1e9, (cpu() - cpuBefore) / 1e9, sum);
        }

        Pass best(Pass other) {
            return other == null || processor < other.processor ? this : other;
        }

        /** The ratio of times on the clock, then of processor time: that of PostgreSQL is not among it. */
        String beside(Pass other, String name) {
            return String.format(
                    Locale.ROOT,
                    "%s, ratio %.2f, %.2f",
                    other.shown(name),
                    other.seconds / seconds,
                    other.processor / processor);
        }

        String shown(String name) {
            return String.format(
                    Locale.ROOT, "%s %,.0f rows/s (%.2f s of processor time)", name, ROWS / seconds, processor);
        }
    }

    private interface Work {
        BigDecimal sum() throws Exception;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowsASecond(boolean sorted) throws Exception {
        Path file = folder.resolve("usage.csv");
        write(file, sorted);
        Pass ours = null;
        Pass parsed = null;
        Pass duck = null;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            for (int i = 0; i < ROUNDS; i++) {
                ours = Pass.of(() -> rollUp(file)).best(ours);
                parsed = Pass.of(() -> parse(file)).best(parsed);
                duck = Pass.of(() -> aggregate(statement, file)).best(duck);
            }
        }
        Pass copied = Pass.of(() -> copy(file));
        assertThat(ours.sum).isEqualByComparingTo(parsed.sum).isEqualByComparingTo(duck.sum);
        System.out.println(String.format(
                Locale.ROOT,
                "%s, %,d rows, %,d MB: %s; %s; %s; %s",
                sorted ? "sorted" : "in random order",
                ROWS,
                Files.size(file) / 1_000_000,
                ours.shown("roll-up"),
                ours.beside(parsed, "reading and parsing only"),
                ours.beside(duck, "DuckDB's aggregate"),
                ours.beside(copied, "\\copy")));
    }

    private static void write(Path file, boolean sorted) throws IOException {
        Random random = new Random(7);
        int keys = SYSTEMS * METRICS.length * DAYS;
        String[] days = new String[DAYS];
        for (int i = 0; i < DAYS; i++) {
            days[i] = LocalDate.of(2025, 10, 1).plusDays(i).toString();
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("system_id,date,metric,value,unit\n");
            for (int i = 0; i < ROWS; i++) {
                int key = sorted ? (int) ((long) i * keys / ROWS) : random.nextInt(keys);
                int metric = key / DAYS % METRICS.length;
                int value = random.nextInt(10_000_000);
                out.write("warehouse-" + (100 + key / DAYS / METRICS.length) + "," + days[key % DAYS] + ","
                        + METRICS[metric] + "," + value / 100);
                out.write(i % 3 == 0 ? "," : "." + value / 10 % 10 + value % 10 + ",");
                out.write(UNITS[metric] + "\n");
            }
        }
    }

    private static BigDecimal rollUp(Path file) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        InputFile read = Intake.read(
                file,
                "inbox/usage.csv",
                "hash",
                fact -> sum[0] = sum[0].add(((UsageReading) fact).value()),
                rejection -> {});
        assertThat(read.tables().get(0).rowsAccepted()).isEqualTo(ROWS);
        return sum[0];
    }

    /** Fields, dates and numbers, byte by byte; nothing is checked, kept or told apart. */
    private static BigDecimal parse(Path file) throws IOException {
        byte[] bytes = new byte[1 << 18];
        long sum = 0;
        long dates = 0;
        long number = 0;
        int field = 0;
        int decimals = -1;
        try (InputStream in = Files.newInputStream(file)) {
            while (in.read() != '\n') {}
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    byte b = bytes[i];
                    if (b == ',' || b == '\n') {
                        if (field == 3) {
                            for (int k = Math.max(decimals, 0); k < 2; k++) {
                                number *= 10;
                            }
                            sum += number;
                        } else if (field == 1) {
                            dates ^= number;
                        }
                        field = b == ',' ? field + 1 : 0;
                        number = 0;
                        decimals = -1;
                    } else if (field == 3) {
                        if (b == '.') {
                            decimals = 0;
                        } else {
                            number = number * 10 + (b - '0');
                            decimals += decimals < 0 ? 0 : 1;
                        }
                    } else if (field == 1 && b != '-') {
                        number = number * 10 + (b - '0');
                    }
                }
            }
        }
        assertThat(dates).isNotNegative();
        return BigDecimal.valueOf(sum, 2);
    }

    private static BigDecimal aggregate(Statement statement, Path file) throws Exception {
        BigDecimal sum = BigDecimal.ZERO;
        try (ResultSet sums = statement.executeQuery("select system_id, metric, date, unit, count(*), sum(value) from"
                + " read_csv('" + file + "', header = true, columns = {'system_id': 'varchar', 'date': 'date',"
                + " 'metric': 'varchar', 'value': 'decimal(18, 6)', 'unit': 'varchar'}) group by all")) {
            while (sums.next()) {
                sum = sum.add(sums.getBigDecimal(6));
            }
        }
        return sum;
    }

    /** Rows are only copied, not summed. */
    private static BigDecimal copy(Path file) throws Exception {
        try (Connection connection = TestDatabase.fresh().getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute(
                    "create temp table usage (system_id text, date date, metric text, value numeric, unit text)");
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy usage from stdin (format csv, header)", in, 1 << 16);
            assertThat(rows).isEqualTo(ROWS);
        }
        return BigDecimal.ZERO;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
