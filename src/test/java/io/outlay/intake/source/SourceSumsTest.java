package io.outlay.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.SharedData;
import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows summed in a database come to what they come to when each is read from a file. */
class SourceSumsTest {
    private static final String HEADER = "InvoiceIssuerName,BillingAccountId,BillingPeriodStart,BillingPeriodEnd,"
            + "ChargePeriodStart,ChargeCategory,ServiceName,BilledCost,EffectiveCost,BillingCurrency,Tags\n";

    private static final String HOSTILE = HEADER + """
            AWS,1,2026-05-01,2026-06-01,2026-05-03T10:00:00Z,Usage,EC2,0.1,0.000000000000000001,USD,"{""app"":""shop"",""x"":""1""}"
            AWS,1,2026-05-01,2026-06-01,2026-05-04T10:00:00Z,Usage,EC2,0.2,0.000000000000000002,USD,"{""y"":""2"",""app"":""shop""}"
            AWS,1,2026-05-01,2026-06-01,2026-05-31T23:00:00Z,Usage,EC2,-5,1e-7,USD,"{""app"":""shop""}"
            AWS,1,2026-05-01,2026-06-01,2026-05-31T23:00:00-04:00,Usage,EC2,1.5E3,35.2E-7,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-04,Usage,EC2,35.2E-30,35.2E-30,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,35.2E-30,35.2E-30,USD,
            AWS,1,2026-05-01,2026-06-01,2026-02-29,Usage,EC2,1,1,USD,
            AWS,1,2024-02-01,2024-03-01,2024-02-29,Usage,EC2,1,1,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-04,Tax,EC2,7,7,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-06,Tax,EC2,8,8,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-04,Usage,EC2,,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,NULL,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,abc,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,"1,5",3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,1-5,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,1.2.3,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,-,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,1000000000000,3,USD,
            AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,999999999999.5,3,JPY,
            AWS,1,2026-05-01,2026-06-01,2026-05-06,Usage,EC2,999999999999.25,3,JPY,
            AWS,1,2026-05-01,2026-06-01,2026-05-06,Usage,EC2,+3,.5,EUR,
            AWS,1,2026-05-01,2026-06-01,2026-05-06,Usage,EC2,-.5,5.,EUR,"Cost_Center=4711,app=mail,z=1"
            AWS,1,2026-05-01,2026-06-01,2026-05-06,Usage,EC2,4,5,EUR,"{""cost-centre"": ""a,app=b,c"", ""SYSTEM"": ""crm""}"
            AWS,1,2026-05-01,2026-06-01,2026-05-06,Usage,EC2,4,5,,
            AWS,1,2026-05-01,2026-06-01,2026-05-07,Usage,EC2,6,5,EURO,
            ,1,2026-05-01,2026-06-01,2026-05-07,Usage,EC2,6,5,EUR,
            "Amazon, ""AWS""\",1,2026-05-01T00:00:00Z,2026-06-01 00:00:00,2026-05-07 12:00:00,usage,Ünï 'q',6,5,EUR,
            AWS,1,2026-05-01,2026-06-01,05/07/2026,Usage,EC2,6,5,EUR,
            AWS,1,2026-05-01,2026-06-01,2026-05-07,Usage,Tags,6,5,EUR,"{""kind"":""app"",""app"":""mail""}"
            AWS,1,2026-05-01,2026-06-01,2026-05-08,Usage,Tags,7,5,EUR,"{""app"":""mail"",""kind"":""app""}"
            AWS,1,2026-05-01,2026-06-01,2026-05-09,Usage,Tags,8,5,EUR,"{""my app"":""x"",""app"" : ""crm""}"
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writes() throws IOException {
        file = folder.resolve("rows.csv");
        Files.writeString(file, HOSTILE);
    }

    private String texts() {
        return "read_csv('" + file.toAbsolutePath()
                + "', all_varchar = true, header = true, delim = ',', quote = '\"')";
    }

    private DataSourceAddress duck(String relation) {
        return ReadRows.table("duck", "jdbc:duckdb:", Optional.empty(), relation);
    }

    /** The same rows in PostgreSQL. */
    private DataSourceAddress postgres(Path csv, String columns, String types) throws SQLException, IOException {
        String url = TestDatabase.freshUrl();
        try (Connection connection = DriverManager.getConnection(url, TestDatabase.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table costs (" + types + ")");
            try (var in = Files.newInputStream(csv)) {
                connection
                        .unwrap(org.postgresql.PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy costs (" + columns + ") from stdin (format csv, header)", in);
            }
        }
        return ReadRows.table("pg", url, Optional.of(TestDatabase.user()), "costs");
    }

    private static String quoted(String header) {
        return "\"" + header.strip().replace("\"", "").replace(",", "\", \"") + "\"";
    }

    @Test
    void textsComeToTheSameInDuckDbAndPostgreSqlAsFromTheFile() throws IOException, SQLException {
        ReadRows read = ReadRows.of(file);

        assertThat(ReadRows.of(duck(texts()), folder)).isEqualTo(read);
        assertThat(ReadRows.of(postgres(file, quoted(HEADER), quoted(HEADER).replace(",", " text,") + " text"), folder))
                .isEqualTo(read);
        assertThat(read.rows()).containsExactly(31L, 18L, 13L, 0L);
    }

    @Test
    void doublesAreAddedUpByTheirShortestDecimals() throws IOException, SQLException {
        Files.writeString(file, HEADER + """
                AWS,1,2026-05-01,2026-06-01,2026-05-03,Usage,EC2,0.1,1.0E-7,USD,
                AWS,1,2026-05-01,2026-06-01,2026-05-04,Usage,EC2,0.2,1.2345678901234567E-5,USD,
                AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,-0.3,1.5E10,USD,
                AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,1.0E-23,4.9E-324,EUR,
                AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,0.00123456789012345678,9.999999999999999E11,GBP,
                AWS,1,2026-05-01,2026-06-01,2026-05-05,Usage,EC2,2.5E-18,3.3E-19,CHF,
                """);
        String typed =
                "(select * replace (cast(\"BilledCost\" as double) as \"BilledCost\", cast(\"EffectiveCost\" as double)"
                        + " as \"EffectiveCost\", cast(\"ChargePeriodStart\" as timestamp) as \"ChargePeriodStart\","
                        + " cast(\"BillingPeriodStart\" as date) as \"BillingPeriodStart\") from " + texts() + ")";
        // What the file holds when the doubles of a database are written to it.
        Path written = folder.resolve("written.csv");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select * from " + typed + ") to '" + written + "' (header, force_quote *)");
        }
        ReadRows read = ReadRows.of(written);

        assertThat(ReadRows.of(duck(typed), folder)).isEqualTo(read);
        String types = quoted(HEADER)
                        .replace("\"BilledCost\",", "\"BilledCost\" double precision,")
                        .replace("\"EffectiveCost\",", "\"EffectiveCost\" double precision,")
                        .replace("\"ChargePeriodStart\",", "\"ChargePeriodStart\" timestamptz,")
                        .replace("\"BillingPeriodStart\",", "\"BillingPeriodStart\" date,")
                        .replaceAll("(\"),", "$1 text,")
                + " text";
        assertThat(ReadRows.of(postgres(written, quoted(HEADER), types), folder))
                .isEqualTo(read);
        assertThat(read.facts())
                .anySatisfy(
                        fact -> assertThat(fact).contains("|0|USD|").contains(" 15000000000.000012445678901234568 "));
    }

    @Test
    void samplesOfCloudsComeToTheSame() throws IOException {
        for (String sample : List.of(
                "focus_1.0_sample.csv",
                "v1.2/aws_1_2_cost_and_usage_rows25_seed7_credits.csv",
                "v1.4/synthetic_focus_1_4_cost_and_usage.csv")) {
            file = SharedData.file("real-data/focus/" + sample).toAbsolutePath();
            assertThat(ReadRows.of(duck(texts()), folder)).as(sample).isEqualTo(ReadRows.of(file));
        }
        for (String sample : List.of("aws_1_2_decimal.parquet", "aws_1_2_double_map.parquet")) {
            file = SharedData.file("real-data/focus/parquet/" + sample).toAbsolutePath();
            assertThat(ReadRows.of(duck("read_parquet('" + file + "')"), folder))
                    .as(sample)
                    .isEqualTo(ReadRows.of(file));
        }
    }

    @Test
    void aTableThatLacksAColumnIsRejectedWithItsRows() throws IOException {
        Files.writeString(file, HOSTILE.replace(",BillingCurrency,", ",Money,"));

        ReadRows read = ReadRows.of(duck(texts()), folder);

        assertThat(read.rejections()).containsOnlyKeys("MISSING_COLUMN billingcurrency");
        assertThat(read.rows()).containsExactly(31L, 0L, 31L, 0L);
    }

    @Test
    void columnsOfOtherNamesAreMapped() throws IOException {
        ReadRows read = ReadRows.of(file);
        Files.writeString(file, HOSTILE.replace(",BilledCost,", ",Cost,"));
        DataSourceAddress plain = duck(texts());
        DataSourceAddress mapped = new DataSourceAddress(
                "duck",
                plain.url(),
                plain.user(),
                plain.password(),
                plain.relation(),
                false,
                Map.of("billedcost", "cost"),
                Duration.ofMinutes(1));

        assertThat(ReadRows.of(mapped, folder)).isEqualTo(read);
    }

    @Test
    void theNewestSnapshotOfATableThatHasThemIsKnown() throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("lake.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table costs as select * from " + texts());
            statement.execute("create table \"costs$snapshots\" as select * from (values (71, timestamp '2026-05-01'),"
                    + " (72, timestamp '2026-06-01')) as t(snapshot_id, committed_at)");
        }

        assertThat(new SourceSums(ReadRows.table("lake", url, Optional.empty(), "costs"), List.of())
                        .read()
                        .snapshot())
                .contains("72");
    }

    @Test
    void saysWhatIsWrongWithASource() throws SQLException {
        String url = TestDatabase.freshUrl();
        assertFault(duck("costs_of_no_one"), true, "cannot read costs_of_no_one", "Check table in outlay.yaml");
        assertFault(
                ReadRows.table("pg", url, Optional.of("nobody"), "costs"),
                true,
                "lets the user not log in",
                "OUTLAY_SOURCE_PG_PASSWORD");
        assertFault(
                ReadRows.table("pg", url, Optional.of(TestDatabase.user()), "costs"),
                true,
                "\"costs\" does not exist",
                "Check table");
        assertFault(
                ReadRows.table("x", "jdbc:nothing://h/x", Optional.empty(), "costs"),
                true,
                "no driver takes",
                "folder lib");
        assertFault(
                ReadRows.table("down", "jdbc:postgresql://127.0.0.1:1/x", Optional.empty(), "costs"),
                false,
                "cannot be reached",
                "run the command again");
    }

    private static void assertFault(DataSourceAddress address, boolean refused, String fault, String remedy) {
        assertThatThrownBy(() -> new SourceSums(address, List.of()).read())
                .isInstanceOfSatisfying(
                        SourceFault.class, e -> assertThat(e.isRefused()).isEqualTo(refused))
                .hasMessageContaining(fault)
                .hasMessageContaining(remedy);
    }

    @Test
    void anAnswerIsWaitedForNoLongerThanAllowed() {
        DataSourceAddress slow = new DataSourceAddress(
                "slow",
                "jdbc:duckdb:",
                Optional.empty(),
                Optional.empty(),
                "(select c.* from " + texts() + " as c, range(100000000) as a, range(100000000) as b)",
                false,
                Map.of(),
                Duration.ofSeconds(1));

        assertFault(slow, false, "gave no answer within 1 seconds", "timeout-seconds");
    }

    @Test
    void moreSumsThanAllowedAreRefused() {
        assertFault(
                duck("(select c.* replace (c.\"ServiceName\" || n as \"ServiceName\") from " + texts()
                        + " as c, range(5000) as r(n))"),
                true,
                "more than 100,000 sums",
                "Give a query");
    }
}
