package io.outlay.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the settings of a source is named, and what they mean counts. */
class SourceFaultTest {
    private static final String HEADER = "InvoiceIssuerName,BillingAccountId,BillingPeriodStart,BillingPeriodEnd,"
            + "ChargePeriodStart,ChargeCategory,ServiceName,BilledCost,EffectiveCost,BillingCurrency\n";
    private static final String ROW = "AWS,1,2026-05-01,2026-06-01,2026-05-03,Usage,EC2,%s,%s,USD\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writes() throws IOException {
        file = rows("rows.csv", "2", "3");
    }

    private Path rows(String name, String billed, String effective) throws IOException {
        return Files.writeString(
                folder.resolve(name), HEADER + ROW.replaceFirst("%s", billed).replaceFirst("%s", effective));
    }

    private static DataSourceAddress address(String url, String query, Map<String, String> mapping) {
        return new DataSourceAddress(
                "duck",
                url,
                Optional.of(TestDatabase.user()).filter(user -> url.contains("postgres")),
                Optional.empty(),
                query,
                true,
                mapping,
                Duration.ofSeconds(2));
    }

    private DataSourceAddress duck(String select, Map<String, String> mapping) {
        return address("jdbc:duckdb:", select.replace("rows", DatabaseRows.texts(file)), mapping);
    }

    private static SourceFault fault(DataSourceAddress address) {
        return catchThrowableOfType(SourceFault.class, () -> new SourceSums(address, List.of()).read());
    }

    private static SourceFault fault(String url, String state, String words) {
        return new SourceTrouble(address(url, "select 1", Map.of()), new SQLException(words, state)).fault(false);
    }

    @Test
    void refusesAMappingToAColumnThatIsNotThere() {
        SourceFault fault = fault(duck("select * from rows", Map.of("billedcost", "nocol")));

        assertThat(fault.isRefused()).isTrue();
        assertThat(fault)
                .hasMessageContaining("mapping billedcost: nocol")
                .hasMessageContaining("ServiceName, BilledCost");
    }

    @Test
    void aMappingWinsOverTheColumnOfThatName() throws IOException {
        assertThat(ReadRows.of(
                        duck("select *, '5' as net from rows", Map.of("billedcost", "net", "effectivecost", "net")),
                        folder))
                .isEqualTo(ReadRows.of(rows("both.csv", "5", "5")));
        assertThat(ReadRows.of(duck("select * from rows", Map.of("effectivecost", "BilledCost")), folder))
                .isEqualTo(ReadRows.of(rows("billed.csv", "2", "2")));
        assertThat(ReadRows.of(
                        duck(
                                "select * from rows",
                                Map.of("effectivecost", "BilledCost", "billedcost", "EffectiveCost")),
                        folder))
                .isEqualTo(ReadRows.of(rows("swapped.csv", "3", "2")));
    }

    @Test
    void aQueryMayEndInAComment() throws IOException {
        assertThat(ReadRows.of(duck("select * from rows -- all", Map.of()), folder))
                .isEqualTo(ReadRows.of(file));
    }

    @Test
    void asksForThePasswordThatIsNotSet() {
        SourceFault fault = fault(
                "jdbc:postgresql://h/x",
                "08004",
                "The server requested SCRAM-based authentication, but no password was provided.");

        assertThat(fault.isRefused()).isTrue();
        assertThat(fault).hasMessageContaining("OUTLAY_SOURCE_DUCK_PASSWORD");
    }

    @Test
    void printsNoUrlThatADriverRepeats() {
        String url = "jdbc:oracle:thin:ro/secret@//h:1521/x";

        assertThat(fault(url, "08001", "no way to " + url)).hasMessageNotContaining("secret");
    }

    @Test
    void pointsToTheUrlOfADatabaseThatIsNotThere() throws SQLException {
        for (String url : List.of(
                "jdbc:duckdb:" + folder.resolve("none.db"),
                TestDatabase.freshUrl().replaceFirst("/test_[0-9]+", "/nodb"))) {
            SourceFault fault = fault(address(url, "select 1", Map.of()));

            assertThat(fault).hasMessageContaining("Check url in outlay.yaml");
            assertThat(fault.isRefused()).isTrue();
        }
    }

    @Test
    void refusesAQueryThatWrites() throws SQLException {
        SourceFault fault = fault(address(
                TestDatabase.freshUrl(),
                "select txid_current() as value, 'a' as system_id, date '2026-05-01' as date, lo_create(0) as metric",
                Map.of()));

        assertThat(fault.isRefused()).isTrue();
        assertThat(fault).hasMessageContaining("The query must only read");
    }

    @Test
    void waitsForASilentListenerNoLongerThanAllowed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            DataSourceAddress address =
                    address("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x", "select 1", Map.of());

            assertThat(SourceSession.properties(address, Duration.ofSeconds(2)))
                    .containsEntry("connectTimeout", "2")
                    .containsEntry("loginTimeout", "2");
            assertThatThrownBy(() -> new SourceSums(address, List.of()).read()).isInstanceOf(SourceFault.class);
        }
    }
}
