package io.outlay.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.intake.Intake;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage and figures of the business, summed in a database, come to what a file of the same rows comes to. */
class FigureSumsTest {
    private static final String USAGE = """
            system_id,date,metric,value,unit
            mail,2026-09-01,messages,0.1,message
            mail,2026-09-01,Messages,0.2,
            mail,2026-09-01,messages,1.000000000000000001,message
            mail,2026-09-02,messages,+3,message
            mail,2026-09-02,messages,+3,message
            mail,2026-09-02,messages,.5,message
            mail,2026-09-30,messages,-4.25,message
            mail,2026-09,messages,7,message
            mail,2026-09,messages,8,message
            "crm, ""old"" 1",2026-09-01,seats_paid,40,seat
            "crm, ""old"" 1",2026-09-01,Seats Paid,42,seat
            "crm, ""old"" 1",2026-09-01,seats_paid,41.5,
            "crm, ""old"" 1",2026-09-02,seats-active,+9,seat
            "crm, ""old"" 1",2026-09-02,seats-active,+9,seat
            "crm, ""old"" 1",2026-10,seats_active,11,seat
            "crm, ""old"" 1",2026-10,seats_active,12,seat
            lake,2026-02-28,bytes,999999999999999.5,byte
            lake,2026-02-28,bytes,999999999999999.25,byte
            lake,2026-02-28,bytes,0.000000000000000001,byte
            lake,2024-02-29,bytes,1234567890123456789,byte
            lake,2024-02-29,bytes,1234567890123456789,byte
            lake,2026-02-29,bytes,1,byte
            lake,2026-13-01,bytes,1,byte
            lake,2026-13,bytes,1,byte
            lake,2250-01-01,bytes,1,byte
            lake,1969-12-31,bytes,1,byte
            lake,01/02/2026,bytes,1,byte
            lake,,bytes,1,byte
            lake,2026-09-01,bytes,,byte
            lake,2026-09-02,bytes,,byte
            lake,2026-09-01,bytes,abc,byte
            lake,2026-09-01,bytes,abc,byte
            lake,2026-09-01,bytes,"1,5",byte
            lake,2026-09-01,bytes,1e3,byte
            lake,2026-09-01,bytes,1234567890123456789012345678901.5,byte
            ,2026-09-01,bytes,1,byte
            lake,2026-09-01,,1,byte
            """;

    private static final String BUSINESS = """
            date,metric,value,channel,currency
            2026-09-01,orders,10,web,
            2026-09-01,orders,11,web,
            2026-09-01,Orders,12,"shop, north",
            2026-09,net_revenue,1000.10,,EUR
            2026-09,net_revenue,1000.20,,EUR
            2026-09-02,net_revenue,"5 €",,EUR
            2026-09-02,net_revenue,"5 €",,EUR
            2026-09-02,net_revenue,"5 $",,EUR
            2026-09-03,net_revenue,1000000000000.001,,EUR
            2026-09-03,net_revenue,99999999999999.001,,EUR
            2026-09-04,net_revenue,7,,EURO
            """;

    private static final String RAW = """
            Tool,Day,Kind,Seats,State,Sign
            Mail,2026-09-01,Sold,5,live,in
            Mail,2026-09-01,Sold,7,live,in
            Mail,2026-09-01,Used,3,live,in
            Mail,03.09.2026,Used,4,live,in
            Mail,2026-09-02,Sent,4,live,out
            Mail,2026-09-02,Sent,6,live,in
            Mail,2026-09-02,Sent,-,live,in
            Mail,2026-09-02,Sent,"2,000.5",live,in
            Mail,2026-09-02,Sent,"2,000.5",live,in
            Mail,2026-09-02,Sent,6,test,in
            Chat,2026-09-02,Other,6,live,in
            """;

    private static final String PROFILE = """
            table: usage
            read: { date: dd.MM.yyyy, decimal: ".", blank: ["-"] }
            columns:
              system_id: { formula: 'lower([Tool])' }
              date: { from: [Date, Day] }
              metric: { from: Kind, map: { Sold: seats_paid, Used: seats_active, Sent: messages } }
              value: { from: Seats, scale: 10, negate: { Sign: out } }
            where: { State: live }
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private static Profiles profile(String yaml) {
        return Profiles.trial("profiles/seats.yaml", yaml, ZoneOffset.UTC);
    }

    private static String texts(String csv) {
        return csv.lines().findFirst().orElseThrow().replace(",", " text, ") + " text";
    }

    @Test
    void usageComesToTheSameInDuckDbAndPostgreSqlAsFromTheFile() throws IOException, SQLException {
        Path file = file(USAGE);
        ReadRows read = ReadRows.of(file);

        assertThat(ReadRows.of(DatabaseRows.duck(file), folder)).isEqualTo(read);
        assertThat(ReadRows.of(DatabaseRows.postgres(file, texts(USAGE)), folder))
                .isEqualTo(read);
        assertThat(read.rows()).containsExactly(37L, 21L, 16L, 0L);
        assertThat(read.facts())
                .contains(
                        "mail|2026-09-01|false|messages|1.300000000000000001|message|3",
                        "crm, \"old\" 1|2026-09-01|false|seats_paid|42|seat|3",
                        "lake|2024-02-29|false|bytes|2469135780246913578|byte|2");
    }

    @Test
    void businessComesToTheSameInDuckDbAndPostgreSqlAsFromTheFile() throws IOException, SQLException {
        Path file = file(BUSINESS);
        ReadRows read = ReadRows.of(file).added();

        assertThat(ReadRows.of(DatabaseRows.duck(file), folder).added()).isEqualTo(read);
        assertThat(ReadRows.of(DatabaseRows.postgres(file, texts(BUSINESS)), folder)
                        .added())
                .isEqualTo(read);
        assertThat(read.facts()).contains("2026-09-02|false|net_revenue||EUR|10");
    }

    @Test
    void numbersAndDaysOfADatabaseAreReadAsTheyAreWritten() throws IOException, SQLException {
        Path file = file("""
                system_id,date,metric,value,unit
                mail,2026-09-01,messages,0.1,message
                mail,2026-09-01,messages,0.2,message
                mail,2026-09-02,messages,12345678.5,message
                mail,2026-09-02,messages,1.0E-20,message
                mail,2026-09-02,messages,2500000000000000.0,message
                mail,2026-09-02,messages,2500000000000000.0,message
                """);
        ReadRows plain = ReadRows.of(Files.writeString(
                folder.resolve("plain.csv"), Files.readString(file).replace("1.0E-20", "0.00000000000000000001")));
        String duck =
                "(select system_id, cast(date as timestamp) as date, metric, cast(value as double) as value, unit from "
                        + DatabaseRows.texts(file) + ")";

        assertThat(ReadRows.of(ReadRows.table("duck", "jdbc:duckdb:", Optional.empty(), duck), folder))
                .isEqualTo(plain);
        assertThat(ReadRows.of(
                        DatabaseRows.postgres(
                                file, "system_id text, date date, metric text, value double precision, unit text"),
                        folder))
                .isEqualTo(plain);
        assertThat(plain.facts()).anySatisfy(fact -> assertThat(fact).contains("|0.3|"));
    }

    @Test
    void doublesOfAParquetFileAreTheSameReadAndSummed() throws Exception {
        Path parquet = folder.resolve("rows.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select 'mail' as system_id, date '2026-09-01' + (n % 30)::int as date, 'messages'"
                    + " as metric, (n * 7919 % 10007) / 1e8 as value from range(5000) as r(n)) to '" + parquet + "'");
        }
        ReadRows read = ReadRows.of(parquet);

        assertThat(ReadRows.of(
                        ReadRows.table("duck", "jdbc:duckdb:", Optional.empty(), "read_parquet('" + parquet + "')"),
                        folder))
                .isEqualTo(read);
        assertThat(read.rows()).containsExactly(5_000L, 5_000L, 0L, 0L);
    }

    @Test
    void theEngineGivesARowForAMonthAndALineComesOfEachDay() throws Exception {
        StringBuilder rows = new StringBuilder("system_id,date,metric,value\n");
        for (int row = 0; row < 3_000; row++) {
            rows.append(String.format(
                    Locale.ROOT, "mail,2026-%02d-%02d,messages,%d%n", 1 + row % 12, 1 + row % 28, row % 7));
        }
        Path file = file(rows.toString());

        Summed summed = new SourceSums(DatabaseRows.duck(file), List.of()).read();

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from (" + summed.sql() + ")")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(12);
        }
        assertThat(summed.lines()).hasSize(12 * 7);
        assertThat(summed.rows()).isEqualTo(3_000);
        assertThat(ReadRows.of(DatabaseRows.duck(file), folder)).isEqualTo(ReadRows.of(file));
    }

    @Test
    void everyRowOfASumThatIsRejectedCounts() throws IOException {
        Path file = file(USAGE);
        Path sums = Files.writeString(
                folder.resolve("sums"),
                new SourceSums(DatabaseRows.duck(file), List.of()).read().text().replace("messages", ""));
        List<Rejection> rejections = new ArrayList<>();

        Intake.read(sums, "sources/duck", "", fact -> {}, rejections::add);

        assertThat(Rejection.rows(rejections)).isEqualTo(16 + 8);
    }

    @Test
    void aProfileReadsTheSumsOfATableAsItReadsAFile() throws IOException, SQLException {
        Path file = file(RAW);
        Profiles profiles = profile(PROFILE);
        ReadRows read = ReadRows.of(file, profiles);

        assertThat(ReadRows.of(DatabaseRows.duck(file), folder, "seats", profiles))
                .isEqualTo(read);
        assertThat(ReadRows.of(DatabaseRows.postgres(file, texts(RAW)), folder, "seats", profiles))
                .isEqualTo(read);
        assertThat(read.facts())
                .contains("mail|2026-09-01|false|seats_paid|70||2", "mail|2026-09-02|false|messages|40030||4");
    }

    @Test
    void rowsOfOtherTablesComeAsTheyAre() throws IOException, SQLException {
        String bills = """
                Number,Paid,Creditor,Amount,Kind
                4711,2026-09-01,"Shopco, Inc.",0.1,Software
                4711,2026-09-01,"Shopco, Inc.",0.1,Software
                4712,2026-09-02,Nimbus,1299.00,Software
                4713,2026-09-02,Nimbus,x,Software
                4714,2026-09-02,Nimbus,5,Furniture
                """;
        Profiles profiles = profile("""
                table: invoices
                columns:
                  invoice_no: { from: Number }
                  issue_date: { from: Paid }
                  vendor: { from: Creditor }
                  net_amount: { from: Amount, scale: 2 }
                  currency: { value: EUR }
                where: { Kind: Software }
                """);
        Path file = file(bills);
        ReadRows read = ReadRows.of(file, profiles);

        assertThat(ReadRows.of(DatabaseRows.duck(file), folder, "seats", profiles))
                .isEqualTo(read);
        assertThat(ReadRows.of(DatabaseRows.postgres(file, texts(bills)), folder, "seats", profiles))
                .isEqualTo(read);
        assertThat(read.facts()).hasSize(3);
    }

    @Test
    void aTableThatLacksAColumnOfTheProfileIsRejectedWithItsRows() throws IOException {
        Path file = file(RAW.replace("Kind", "Sort"));

        ReadRows read = ReadRows.of(DatabaseRows.duck(file), folder, "seats", profile(PROFILE));

        assertThat(read.rejections()).containsOnlyKeys("MISSING_COLUMN metric");
        assertThat(read.rows()).containsExactly(11L, 0L, 11L, 0L);
    }

    @Test
    void namesTheKeyOfAProfileThatNoStatementCanBeMadeOf() throws IOException {
        assertRefused(PROFILE.replace("{ from: Seats,", "{ formula: 'sum([Seats])' } #"), "columns.value.formula: it");
        assertRefused(
                PROFILE.replace("{ from: Seats,", "{ formula: '[Seats] * 2' } #"), "columns.value.formula: values");
        assertRefused(PROFILE.replace("{ from: Seats,", "{ value: 1 } #"), "columns.value.value");
        assertRefused(PROFILE.replace("{ from: Seats,", "{ from: Seats, map: { none: 0 } } #"), "columns.value.map");
        assertRefused(PROFILE.replace("State: live", "Seats: { blank: no }"), "columns.value.from");
        assertRefused(PROFILE.replace("decimal: \".\"", "decimal: \",\""), "read.decimal");
        assertRefused(PROFILE.replace("decimal: \".\"", "row-id: [Tool]"), "read.row-id");
        assertRefused(PROFILE.replace("decimal: \".\"", "file-date: Reported"), "read.file-date");
        assertRefused("match: { path: inbox/x/* }\n" + PROFILE, "match.path");
        assertRefused(
                "unpivot: { columns: [Seats], name: N, value: V }\n"
                        + PROFILE.replace("from: Kind", "from: N").replace("from: Seats", "from: V"),
                "unpivot");
    }

    private void assertRefused(String yaml, String key) throws IOException {
        DataSourceAddress address = DatabaseRows.duck(file(RAW));
        assertThatThrownBy(() -> new SourceSums(address, profile(yaml).named("seats")).read())
                .isInstanceOfSatisfying(
                        SourceFault.class, e -> assertThat(e.isRefused()).isTrue())
                .hasMessageContaining("Source duck cannot be asked by profiles/seats.yaml, " + key);
    }
}
