package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.outlay.SharedData;
import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tables of Trino as inputs: a coordinator and a worker as two processes on this machine, twenty million rows. It takes some
 * minutes, and a JDK 25 for Trino; without one it is skipped.
 */
class SourcesDistributed {
    private static final int THOUSANDS = Integer.getInteger("outlay.distributed.thousands", 20_000);
    private static final String SYSTEMS = """
            system_id,name,layer,type,sourcing,vendor,billing_names
            shop,Shop,commerce,technology,buy,Shopco,Shopco
            nimbus,Nimbus,operations,technology,buy,Nimbus,Nimbus;AWS;Amazon Web Services;Oracle;Microsoft
            """;
    private static final long START = System.nanoTime();

    private static Path folder;
    private static TrinoCluster cluster;

    @BeforeAll
    static void startsCluster() throws Exception {
        List<Path> java = TrinoNode.java25();
        if (java.isEmpty()) {
            abort("no JDK 25 for Trino: set JAVA_HOME_25");
        }
        folder = BuildFolder.fresh("distributed").toRealPath();
        cluster = TrinoCluster.start(java.get(0), Path.of(System.getProperty("outlay.trino")), folder);
        print("coordinator and worker started");
        SampleCharges.generate(cluster, "charges", THOUSANDS);
        print(THOUSANDS + ",000 rows generated");
    }

    @AfterAll
    static void stopsCluster() {
        if (cluster != null) {
            cluster.close();
        }
        print("all of it");
    }

    private static void print(String what) {
        System.out.println(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - START) / 1e9, what));
    }

    private static Path workspace(String name, String currency, String... source) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(root.resolve("inbox"));
        Files.writeString(root.resolve("systems.csv"), SYSTEMS);
        StringBuilder rates = new StringBuilder("Date,USD\n");
        LocalDate last = LocalDate.of(2026, 9, 30);
        for (LocalDate day = last; day.isAfter(LocalDate.of(2024, 1, 1)); day = day.minusDays(1)) {
            rates.append(day).append(",1.1\n");
        }
        Files.writeString(root.resolve("inbox/rates.csv"), rates);
        String keys =
                source.length == 0 ? "" : "\n  sources:\n    - name: cloud\n      " + String.join("\n      ", source);
        Files.writeString(
                root.resolve("outlay.yaml"), "outlay:\n  company: Test\n  currency: " + currency + keys + "\n");
        return root;
    }

    private static Path trino(String name, String table) throws IOException {
        return workspace(name, "EUR", "url: " + cluster.url(), "user: outlay", "table: " + table);
    }

    private static SmallProgram run(Path workspace, String period) throws IOException, InterruptedException {
        return run(workspace, period, Map.of());
    }

    private static SmallProgram run(Path workspace, String period, Map<String, String> environment)
            throws IOException, InterruptedException {
        return SmallProgram.of(workspace, environment, "run", "--period", period, "--incomplete", "--no-deliver");
    }

    private static String ledger(Path workspace, String period) throws IOException {
        return Files.readString(workspace.resolve("reports/" + period + "/csv/ledger.csv"));
    }

    /** Without file and line, by which rows of a table and rows of a file differ. */
    private static List<String> placeless(String ledger) {
        return ledger.lines()
                .map(line -> line.replaceFirst(",[^,]*,[0-9]*,([0-9]*)$", ",$1"))
                .toList();
    }

    private static Map<String, String> report(Path workspace, String period) {
        return TestWorkspace.files(workspace.resolve("reports").resolve(period)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Arrays.toString(file.getValue())));
    }

    @Test
    void aLostWorkerFailsTheCloseAndTheNextOneHasTheLedgerOfTheFile() throws Exception {
        Path trino = trino("trino", "charges");
        long begun = System.nanoTime();
        Process cut = SmallProgram.start(trino, Map.of(), "run", "--period", "2026-06", "--incomplete", "--no-deliver");
        while (cluster.rows("select query_id from system.runtime.queries where state = 'RUNNING' and query like"
                        + " '%outlay_rows%' and query not like '%runtime%'")
                .isEmpty()) {
            assertThat(cut.isAlive()).isTrue();
            Thread.sleep(200);
        }
        cluster.killWorker();
        SmallProgram failed = SmallProgram.ended(trino, cut, begun);
        print("worker killed amid the query: exit " + failed.code() + " after " + Math.round(failed.seconds()) + " s");
        assertThat(failed.code()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said()).contains("Source cloud", "run the command again");
        assertThat(trino.resolve("reports")).doesNotExist();
        cluster.startWorker();
        print("worker back");

        SmallProgram whole = run(trino, "2026-06");
        assertThat(whole.code()).as(whole.said()).isZero();
        print("closed over Trino in 256 MB: " + Math.round(whole.seconds()) + " s");
        theWorkerDidTheSums("outlay_rows", THOUSANDS * 1000L);

        Path charges = SampleCharges.file(cluster, "charges");
        Path duck = workspace("duck", "EUR", "url: 'jdbc:duckdb:'", "table: read_parquet('" + charges + "')");
        SmallProgram onLaptop = run(duck, "2026-06");
        assertThat(onLaptop.code()).as(onLaptop.said()).isZero();
        print("closed over DuckDB in 256 MB: " + Math.round(onLaptop.seconds()) + " s");

        Path file = workspace("file", "EUR");
        Files.copy(charges, file.resolve("inbox/charges.parquet"));
        SmallProgram read = run(file, "2026-06");
        assertThat(read.code()).as(read.said()).isZero();
        print("closed over the file in 256 MB: " + Math.round(read.seconds()) + " s");

        assertThat(ledger(trino, "2026-06"))
                .hasLineCount(ledger(file, "2026-06").split("\n").length)
                .isEqualTo(ledger(duck, "2026-06"));
        assertThat(placeless(ledger(trino, "2026-06")))
                .hasSizeGreaterThan(1000)
                .isEqualTo(placeless(ledger(file, "2026-06")));
    }

    private static void theWorkerDidTheSums(String word, long rows) throws SQLException {
        List<List<String>> tasks =
                cluster.rows("select t.node_id, t.raw_input_rows, t.output_rows from system.runtime.tasks t"
                        + " join system.runtime.queries q on q.query_id = t.query_id where q.state = 'FINISHED' and q.query like"
                        + " '%" + word + "%' and q.query not like '%runtime%' order by t.task_id");
        print("tasks (node, rows in, rows out): " + tasks);
        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            assertThat(task.get(0)).isEqualTo("worker");
            assertThat(Long.parseLong(task.get(2))).isLessThanOrEqualTo(100_000);
        });
        assertThat(tasks.stream().mapToLong(task -> Long.parseLong(task.get(1))).max())
                .hasValue(rows);
    }

    @Test
    void usageHasTheLedgerOfTheFile() throws Exception {
        SampleUsage.generate(cluster, "usage", THOUSANDS / 4);
        Path rows = SampleCharges.file(cluster, "usage");
        Path trino = SampleUsage.share(trino("usage-trino", "usage"));
        Path duck = SampleUsage.share(
                workspace("usage-duck", "EUR", "url: 'jdbc:duckdb:'", "table: read_parquet('" + rows + "')"));
        Path file = SampleUsage.share(workspace("usage-file", "EUR"));
        Files.copy(rows, file.resolve("inbox/usage.parquet"));

        for (Path workspace : List.of(trino, duck, file)) {
            SmallProgram run = run(workspace, "2026-06");
            assertThat(run.code()).as(workspace + run.said()).isZero();
            print("usage closed, " + workspace.getFileName() + ": " + Math.round(run.seconds()) + " s");
        }
        assertThat(ledger(trino, "2026-06"))
                .contains(",allocated,")
                .isEqualTo(ledger(duck, "2026-06"))
                .isEqualTo(ledger(file, "2026-06"));
        theWorkerDidTheSums("outlay_highest", THOUSANDS / 4 * 1000L);
    }

    @Test
    void samplesOfCloudsHaveTheLedgerOfTheFile() throws Exception {
        List<Path> originals = new ArrayList<>(List.of(tags()));
        for (String sample : List.of(
                "focus_1.0_sample.csv",
                "v1.2/aws_1_2_cost_and_usage_rows25_seed7_credits.csv",
                "v1.4/synthetic_focus_1_4_cost_and_usage.csv",
                "parquet/aws_1_2_decimal.parquet",
                "parquet/aws_1_2_double_map.parquet")) {
            originals.add(SharedData.file("real-data/focus/" + sample).toRealPath());
        }
        int number = 0;
        for (Path original : originals) {
            String sample = original.getFileName().toString();
            boolean text = sample.endsWith(".csv");
            String reader = text
                    ? "read_csv('" + original + "', all_varchar = true, header = true, quote = '\"', escape = '\"')"
                    : "read_parquet('" + original + "')";
            String table = "sample" + ++number;
            SampleCharges.load(cluster, table, reader);
            Path trino = trino(table + "-trino", table);
            Path duck = workspace(
                    table + "-duck", "EUR", "url: 'jdbc:duckdb:'", "table: \"" + reader.replace("\"", "\\\"") + "\"");
            Path file = workspace(table + "-file", "EUR");
            Files.copy(original, file.resolve("inbox/" + original.getFileName()));

            for (Path workspace : List.of(trino, duck, file)) {
                SmallProgram run = run(workspace, "2026-06");
                assertThat(run.code()).as(workspace + run.said()).isZero();
            }
            assertThat(ledger(trino, "2026-06")).as(sample).isEqualTo(ledger(duck, "2026-06"));
            assertThat(placeless(ledger(trino, "2026-06")))
                    .as(sample)
                    .hasSizeGreaterThan(1)
                    .isEqualTo(placeless(ledger(file, "2026-06")));
            print(sample + ": the same ledger");
        }
    }

    /** Names of tags where they are none, and of several the first. */
    private static Path tags() throws IOException {
        return Files.writeString(folder.resolve("tags.csv"), """
                ProviderName,BillingPeriodStart,ChargePeriodStart,ChargeCategory,BilledCost,EffectiveCost,BillingCurrency,Tags
                Nimbus,2026-05-01,2026-05-03,Usage,1.5,1.5,EUR,"{""kind"":""app"",""app"":""shop""}"
                Nimbus,2026-05-01,2026-05-04,Usage,2.5,2.5,EUR,"{""app"" : ""shop"",""r"":""1""}"
                Nimbus,2026-05-01,2026-05-04,Usage,4.5,4.5,EUR,"{""r"":""2"",""app"":""shop""}"
                Nimbus,2026-05-01,2026-05-05,Usage,8.5,8.5,EUR,"{""my app"":""shop"",""App"":""nimbus""}"
                Nimbus,2026-05-01,2026-05-06,Usage,16.5,16.5,EUR,"r=1,system_id=shop,app=nimbus"
                """);
    }

    @Test
    void aTableThatGrewForAClosedMonthIsARestatementAndTwiceTheSameIsTheSameBytes() throws Exception {
        SampleCharges.generate(cluster, "few", 20);
        Path workspace = trino("grown", "few");
        assertThat(run(workspace, "2026-05").code()).isZero();
        Map<String, String> once = report(workspace, "2026-05");

        assertThat(run(workspace, "2026-05").code()).isZero();
        assertThat(report(workspace, "2026-05")).isEqualTo(once);

        cluster.execute(
                "insert into few select invoiceissuername, providername, billingaccountid, billingperiodstart,"
                        + " chargeperiodstart, chargecategory, servicename, subaccountid, 250, 250, 'EUR', tags from few where"
                        + " billingperiodstart = date '2026-05-01' and chargecategory = 'Usage' and tags like '%nimbus%' limit 1");
        assertThat(run(workspace, "2026-06").code()).isZero();
        assertThat(Files.readAllLines(workspace.resolve("reports/2026-06/csv/restatements.csv")))
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row).startsWith("2026-05,nimbus,").contains(",250.00,"));
        print("restated");
    }

    @Test
    void theSnapshotOfAnIcebergTableIsKnown() throws Exception {
        SampleCharges.generate(cluster, "thawed", 20);
        cluster.execute(
                "create schema if not exists iceberg.billing",
                "create table iceberg.billing.frozen as select * from thawed where billingperiodstart < date '2026-06-01'",
                "insert into iceberg.billing.frozen select * from thawed where billingperiodstart = date '2026-06-01'");
        Path frozen =
                workspace("frozen", "EUR", "url: " + cluster.url(), "user: outlay", "table: iceberg.billing.frozen");
        Path thawed = trino("thawed", "thawed");

        assertThat(run(frozen, "2026-06").code()).isZero();
        assertThat(run(thawed, "2026-06").code()).isZero();

        List<List<String>> snapshots =
                cluster.rows("select snapshot_id from iceberg.billing.\"frozen$snapshots\" order by committed_at desc");
        assertThat(snapshots).hasSize(2);
        assertThat(Files.readString(frozen.resolve("reports/2026-06/manifest.json")))
                .contains("at the source: snapshot " + snapshots.get(0).get(0));
        assertThat(Files.readString(thawed.resolve("reports/2026-06/manifest.json")))
                .doesNotContain("at the source: snapshot");
        assertThat(ledger(frozen, "2026-06")).isEqualTo(ledger(thawed, "2026-06"));
        print("snapshot " + snapshots.get(0).get(0) + " of a table of Iceberg");
    }

    @Test
    void whatIsWrongIsNamedWithItsRemedyInBoundedTime() throws Exception {
        cluster.execute(
                "create schema if not exists hive.billing",
                "create table narrow as select 'AWS' as providername, date '2026-05-01' as billingperiodstart, date"
                        + " '2026-05-01' as chargeperiodstart, 'Usage' as chargecategory, 1.0 as billedcost, 1.0 as"
                        + " effectivecost");
        Path down = workspace(
                "down",
                "EUR",
                "url: jdbc:trino://127.0.0.1:" + TrinoCluster.port() + "/hive/billing",
                "user: outlay",
                "table: narrow");
        assertFails(run(down, "2026-06"), 1, "cannot be reached", "run the command again");
        Path locked = workspace("locked", "EUR", "url: " + cluster.securedUrl(), "user: outlay", "table: narrow");
        assertFails(
                run(locked, "2026-06", Map.of("OUTLAY_SOURCE_CLOUD_PASSWORD", "wrong one")),
                2,
                "lets the user not log in",
                "OUTLAY_SOURCE_CLOUD_PASSWORD");
        assertFails(
                run(trino("none", "nothing_of_that_name"), "2026-06"),
                2,
                "does not exist",
                "Check table in outlay.yaml");
        assertFails(run(trino("narrow", "narrow"), "2026-06"), 4, "billingcurrency", "Add the column");
        assertFails(
                run(locked, "2026-06", Map.of("OUTLAY_SOURCE_CLOUD_PASSWORD", TrinoCluster.PASSWORD)),
                4,
                "billingcurrency",
                "Add the column");
    }

    private static void assertFails(SmallProgram run, int code, String fault, String remedy) {
        print("exit " + run.code() + ", "
                + run.said()
                        .lines()
                        .filter(line -> line.contains(fault))
                        .findFirst()
                        .orElse(""));
        assertThat(run.code()).as(run.said()).isEqualTo(code);
        assertThat(run.said()).contains(fault, remedy);
        assertThat(run.seconds()).isLessThan(90);
    }
}
