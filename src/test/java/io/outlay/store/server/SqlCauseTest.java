package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlCauseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01 | true  | The user may not log in to the database: it is so.",
                "08004 | true  | The user may not log in to the database: it is so.",
                "3D000 | true  | The database does not exist: it is so.",
                "42501 | true  | The user may not do in the database what a command needs: it is so.",
                "25006 | true  | The user may not do in the database what a command needs: it is so.",
                "53100 | false | The disk of the database is full or cannot be used: it is so.",
                "53200 | false | The server of the database is out of memory: it is so.",
                "53300 | false | The database has no connection left: it is so.",
                "57P01 | false | The connection to the database was lost: it is so.",
                "08006 | false | The connection to the database was lost: it is so.",
                "XX001 | false | The data of the database is damaged: it is so.",
            })
    void aStateHasItsCause(String state, boolean refused, String fault) {
        ServerFault cause = SqlCause.of(new SQLException("FATAL: it is so.\nHint: none", state), "the database")
                .orElseThrow();

        assertThat(cause.fault()).isEqualTo(fault);
        assertThat(cause.remedy()).endsWith(".");
        assertThat(cause instanceof DatabaseRefused).isEqualTo(refused);
    }

    @Test
    void aHostIsUnknownOrSilentOrListensToNobody() {
        assertThat(unreached(new UnknownHostException("db"))).contains("its host is not known.");
        assertThat(unreached(new ConnectException("Connection refused"))).contains("nothing listens at its host");
        assertThat(unreached(new SocketException("Network is unreachable"))).contains("this machine has no network");
        assertThat(unreached(new ConnectException("Network is unreachable"))).contains("this machine has no network");
        assertThat(unreached(new ConnectException("Connection timed out")))
                .contains("there was no answer in time (6 seconds");
    }

    @Test
    void anEmbeddedDatabaseThatIsGoneIsDamagedWhateverThePoolSays() {
        SQLException pool = new SQLTransientConnectionException(
                "Connection is not available", "3D000", new SQLException("FATAL: no base", "3D000"));

        ServerFault cause = SqlCause.of(pool, "the database in acme/.outlay").orElseThrow();

        assertThat(cause.fault()).isEqualTo("The data of the database in acme/.outlay is damaged: no base.");
        assertThat(cause.remedy()).contains("outlay restore");
        assertThat(cause).isInstanceOf(DatabaseFailed.class);
    }

    @Test
    void aStateThatIsAFaultOfThisProgramHasNone() {
        assertThat(SqlCause.of(new SQLException("syntax error", "42601"), "the database"))
                .isEmpty();
        assertThat(SqlCause.within(new IllegalStateException(new SQLException("x", "53100")), "the database"))
                .isPresent();
    }

    private static String unreached(Exception cause) {
        return SqlCause.of(new SQLException("The connection attempt failed.", "08001", cause), "the database")
                .orElseThrow()
                .fault();
    }
}
