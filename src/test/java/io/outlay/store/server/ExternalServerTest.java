package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.store.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExternalServerTest {
    private String url;

    @BeforeEach
    void createsADatabase() {
        url = TestDatabase.freshUrl();
    }

    @Test
    void worksInTheSchemaOfTheWorkspaceAndInUniversalTime() throws Exception {
        try (var server = ExternalServer.connect(address("acme"))) {
            Migration.apply(server);

            assertThat(Sql.text(server.dataSource(), "select current_schema()")).isEqualTo("acme");
            assertThat(Sql.text(server.dataSource(), "show timezone")).isEqualTo("UTC");
            assertThat(Sql.text(server.dataSource(), "select count(*) from acme.batch_job_instance"))
                    .isEqualTo("0");
            assertThat(server.holdsWorkspace()).isTrue();
        }
    }

    @Test
    void refusesASecondHolderOfTheSchemaAndServesAnother() {
        try (var first = ExternalServer.connect(address("public"));
                var other = ExternalServer.connect(address("acme"))) {
            assertThat(first.holdsWorkspace()).isTrue();
            assertThat(other.holdsWorkspace()).isTrue();
            assertThatThrownBy(() -> ExternalServer.connect(address("public")))
                    .isInstanceOf(WorkspaceHeld.class)
                    .hasMessageMatching(
                            "Another run holds the workspace in jdbc:postgresql://localhost/test_\\d+ schema"
                                    + " public: session \\d+ of user outlay from the server itself\\.\nWait until it has"
                                    + " ended, or stop it, and run again\\.");
        }
        ExternalServer.connect(address("public")).close();
    }

    @Test
    void refusesAServerOlderThanVersion15() {
        assertThatThrownBy(() -> ExternalServer.refuseOlder(140_012, "jdbc:postgresql://db/books"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("The server at jdbc:postgresql://db/books is PostgreSQL 14; Outlay needs version 15 or"
                        + " newer.\nUpgrade that server, name another one with --db-url, or leave --db-url out.");
        assertThatCode(() -> ExternalServer.refuseOlder(150_000, "")).doesNotThrowAnyException();
    }

    @Test
    void saysWhichServerFailedWithoutThePassword() {
        var address = new ServerAddress(
                "jdbc:postgresql://localhost:1/books?password=secret",
                Optional.of("me"),
                Optional.of("hidden"),
                "public");
        assertThatThrownBy(() -> ExternalServer.connect(address))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith(
                        "The database at jdbc:postgresql://localhost:1/books cannot be reached: nothing")
                .message()
                .doesNotContain("secret", "hidden");
        assertThat(address).asString().doesNotContain("secret", "hidden");
    }

    @Test
    void showsNoPasswordWhereverTheUrlHoldsIt() {
        var address = new ServerAddress(
                "jdbc:postgresql://me:geheim@db:5432/books?sslpassword=geheim",
                Optional.empty(),
                Optional.empty(),
                "acme");

        assertThat(address).hasToString("jdbc:postgresql://db:5432/books schema acme");
    }

    @Test
    void refusesAUrlOfAnotherDatabase() {
        var address = new ServerAddress("jdbc:mysql://db/books", Optional.empty(), Optional.empty(), "acme");

        assertThatThrownBy(() -> ExternalServer.connect(address))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("--db-url jdbc:mysql://db/books is not the URL of a PostgreSQL database.\nGive it as"
                        + " jdbc:postgresql://host/database, or jdbc:postgresql://host:5432/database.");
    }

    @Test
    void aServerThatSwallowsEveryPacketIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new ServerAddress(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/books?loginTimeout=1",
                    Optional.of("me"),
                    Optional.empty(),
                    "acme");

            assertThatThrownBy(() -> ExternalServer.connect(address))
                    .isInstanceOf(DatabaseFailed.class)
                    .hasMessageContaining("cannot be reached: there was no answer in time (6 seconds");
        }
    }

    @Test
    void saysThatTheDatabaseOrTheUserIsNotThere() {
        assertThatThrownBy(() -> ExternalServer.connect(
                        new ServerAddress(TestDatabase.freshUrl(), Optional.of("nobody"), Optional.empty(), "acme")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("role \"nobody\" does not exist.\nCheck --db-user");
    }

    private ServerAddress address(String schema) {
        return new ServerAddress(url, Optional.of(TestDatabase.user()), Optional.empty(), schema);
    }
}
