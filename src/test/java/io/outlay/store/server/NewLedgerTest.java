package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a new ledger is a copy of an empty one that lies ready in the user's cache. */
class NewLedgerTest {
    private static final String IDENTITY = "select system_identifier::text from pg_control_system()";

    @TempDir
    static Path cache;

    private static String before;
    private static Path model;
    private static String first;

    @BeforeAll
    static void makesTheFirst() throws IOException, SQLException {
        model = ServerHome.empty("model-of-ledgers");
        ServerBinaries.unpack(new ServerFolders(model));
        before = System.setProperty("outlay.cache", cache.toString());
        first = identity(ServerHome.withPrograms("first-ledger", model));
    }

    @AfterAll
    static void givesTheCacheBack() {
        System.setProperty("outlay.cache", before);
    }

    private static String identity(Path home) throws SQLException {
        try (var server = PostgresServer.startLedger(home)) {
            assertThat(new SchemaStamp(server.dataSource(), server.schema()).isCurrent())
                    .isTrue();
            assertThat(Sql.text(server.dataSource(), "select count(*)::text from workspace"))
                    .isEqualTo("0");
            return Sql.text(server.dataSource(), IDENTITY);
        }
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.toList();
        }
    }

    @Test
    void theNextIsACopyThatOnlyItsOwnerMayRead() throws IOException, SQLException {
        Path home = ServerHome.withPrograms("next-ledger", model);

        assertThat(identity(home)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("pgdata-18/base"))))
                .isEqualTo("rwx------");
        assertThat(kept()).singleElement().asString().matches(".*/data-18-\\d+-[0-9a-f]{16}");
        assertThat(kept().get(0).resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aDamagedOneIsMadeAnew() throws IOException, SQLException {
        Path control = kept().get(0).resolve("global/pg_control");
        Files.write(control, new byte[8192]);

        assertThat(startedOn("fresh-ledger")).isNotEqualTo(first);
        assertThat(kept()).isEmpty();
        first = identity(ServerHome.withPrograms("another-ledger", model));
        assertThat(kept()).hasSize(1);
    }

    private static String startedOn(String name) throws IOException, SQLException {
        try (var server = PostgresServer.startLedger(ServerHome.withPrograms(name, model))) {
            return Sql.text(server.dataSource(), IDENTITY);
        }
    }

    @Test
    void aDatabaseThatIsThereStaysAsItIs() throws IOException, SQLException {
        Path home = ServerHome.withPrograms("own-ledger", model);
        String own;
        try (var server = PostgresServer.start(home)) {
            own = Sql.text(server.dataSource(), IDENTITY);
        }

        try (var server = PostgresServer.startLedger(home)) {
            assertThat(own).isNotEqualTo(first);
            assertThat(Sql.text(server.dataSource(), IDENTITY)).isEqualTo(own);
        }
    }

    @Test
    void withoutACacheItIsMadeEachTime() throws IOException, SQLException {
        System.setProperty("outlay.cache", "off");
        try {
            assertThat(startedOn("alone-ledger")).isNotEqualTo(first);
        } finally {
            System.setProperty("outlay.cache", cache.toString());
        }
    }
}
