package io.outlay.intake.table.focus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.outlay.intake.Intake;
import io.outlay.model.InputFile;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows a second of a generated month of cost and usage, as CSV and as Parquet, beside DuckDB's own aggregate of the same
 * files: {@code mvn -Pbench -Dtest=FocusBenchmark -Doutlay.test-heap=256m -Doutlay.focus.rows=10000000 test}.
 */
class FocusBenchmark {
    private static final int ROWS = Integer.getInteger("outlay.focus.rows", 10_000_000);
    private static final List<String> NAMES = List.of(
            System.getProperty("outlay.focus.files", "csv,csv.gz,parquet").split(","));
    private static final String ROW = "select 'Nimbus' as InvoiceIssuerName, 'Nimbus' as ServiceProviderName,"
            + " '4711' as BillingAccountId, 'USD' as BillingCurrency, 'N-5' as InvoiceId, 'Usage' as ChargeCategory,"
            + " timestamp '2026-05-01 00:00:00' as BillingPeriodStart, timestamp '2026-06-01 00:00:00' as BillingPeriodEnd,"
            + " timestamp '2026-05-01 00:00:00' + interval (i % 744) hour as ChargePeriodStart,"
            + " 'Compute' as ServiceCategory, 'Service ' || (i % 40) as ServiceName, 'sub-' || (i % 50) as SubAccountId,"
            + " 'arn:cloud:compute:eu:4711:instance/i-' || i as ResourceId,"
            + " '{\"Environment\": \"prod\", \"system\": \"app-' || (i % 20) || '\"}' as Tags,"
            + " (i % 1000)::decimal(38, 12) / 1000000 as BilledCost, (i % 997)::decimal(38, 12) / 1000000 as EffectiveCost";

    @TempDir
    Path folder;

    @Test
    void rowsASecond() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            for (String name : NAMES) {
                Path file = folder.resolve("month." + name);
                String format = name.equals("parquet") ? "parquet" : "csv";
                statement.execute("copy (" + ROW + " from range(" + ROWS + ") t(i)) to '" + file + "' (format " + format
                        + (name.endsWith("gz") ? ", compression gzip)" : ")"));
                compare(statement, file, format);
                Files.delete(file);
            }
        }
    }

    private static void compare(Statement statement, Path file, String format) throws Exception {
        long cpuBefore = cpu();
        long start = System.nanoTime();
        List<Fact> facts = new ArrayList<>();
        InputFile read = Intake.read(file, "inbox/month", "hash", facts::add, rejection -> {});
        long ours = System.nanoTime() - start;
        long cpu = cpu() - cpuBefore;
        start = System.nanoTime();
        BigDecimal sum = BigDecimal.ZERO;
        try (ResultSet sums = statement.executeQuery("select ServiceName, SubAccountId, Tags,"
                + " sum(BilledCost::decimal(38, 12)), sum(EffectiveCost::decimal(38, 12)) from read_" + format + "('"
                + file + "') group by all")) {
            while (sums.next()) {
                sum = sum.add(sums.getBigDecimal(4));
            }
        }
        long theirs = System.nanoTime() - start;
        assertThat(read.tables().get(0).rowsAccepted()).isEqualTo(ROWS);
        assertThat(facts.stream()
                        .map(fact -> ((InvoiceLine) fact).netAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %,d rows to %,d lines, %,.0f rows/s, %.1f s of processor time; DuckDB's aggregate on one thread"
                        + " %,.0f rows/s, ratio %.2f; heap %,d MB",
                file.getFileName(),
                ROWS,
                facts.size(),
                ROWS / (ours / 1e9),
                cpu / 1e9,
                ROWS / (theirs / 1e9),
                (double) theirs / ours,
                Runtime.getRuntime().maxMemory() >> 20));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
