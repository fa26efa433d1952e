package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class PostgresServerTest {
    private static Path home;

    @BeforeAll
    static void startsCold() throws IOException {
        home = ServerHome.empty("server");
        Files.createDirectories(home.resolve("pgdata-18.new/base"));
        Files.createDirectories(home.resolve("pg/bin-18-1.new/bin"));
        PostgresServer.start(home).close();
    }

    @AfterEach
    void leavesNoProcess() {
        assertThat(ServerHome.running(home)).isEmpty();
    }

    @Test
    void coldStartAfterOneThatWasKilledLeavesWholeProgramsAndDataOnly() throws IOException {
        assertThat(home.resolve("pgdata-18/PG_VERSION")).hasContent("18");
        try (var entries = Files.list(home)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("pg", "pgdata-18", "run", "log");
        }
        try (var entries = Files.list(home.resolve("pg"))) {
            assertThat(entries).singleElement().asString().matches(".*/bin-18-\\d+");
        }
    }

    @Test
    void runsWithTheSettingsThatDurabilityAndContainersNeed() throws SQLException {
        try (var server = PostgresServer.start(home)) {
            assertThat(settings(server))
                    .isEqualTo("fsync=on, full_page_writes=on, synchronous_commit=on, listen_addresses=,"
                            + " dynamic_shared_memory_type=mmap, shared_buffers=32MB, jit=off, wal_level=minimal,"
                            + " max_wal_senders=0, TimeZone=UTC, server_encoding=UTF8, lc_messages=C");
        }
    }

    @Test
    void settingsOfTheCallerWin() throws SQLException {
        var options = new StartOptions("16MB", Map.of(), StartOptions.DEFAULT.patience()).with("work_mem", "7MB");
        try (var server = PostgresServer.start(home, options)) {
            assertThat(Sql.text(server.dataSource(), "show shared_buffers")).isEqualTo("16MB");
            assertThat(Sql.text(server.dataSource(), "show work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void sortsByCodePointAndKnowsTheCaseOfUmlauts() throws SQLException {
        try (var server = PostgresServer.start(home)) {
            String sorted = "select string_agg(x, '' order by x) from unnest(array['b','B','a','ä']) x";
            assertThat(Sql.text(server.dataSource(), sorted)).isEqualTo("Babä");
            assertThat(Sql.text(server.dataSource(), "select lower('ÄÖÜ')")).isEqualTo("äöü");
        }
    }

    @Test
    void keepsItsSocketInAFolderOfTheOwnerOnly() throws IOException {
        try (var server = PostgresServer.start(home)) {
            assertThat(server.schema()).isEqualTo("public");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run"))))
                    .isEqualTo("rwx------");
            assertThat(home.resolve("run/.s.PGSQL.5432")).exists();
        }
    }

    @Test
    void warmStartUnpacksAndInitialisesNothingAndFindsTheDataOfTheLastOne() throws IOException, SQLException {
        try (var server = PostgresServer.start(home)) {
            Sql.execute(server.dataSource(), "create table kept as select 42 as answer");
        }
        Map<Path, FileTime> made = made();
        try (var server = PostgresServer.start(home)) {
            assertThat(Sql.text(server.dataSource(), "select answer from kept")).isEqualTo("42");
        }
        assertThat(made()).isEqualTo(made);
    }

    /** When programs and database were made. */
    private static Map<Path, FileTime> made() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (var programs = Files.walk(home.resolve("pg"))) {
            for (Path file : programs.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        Path version = home.resolve("pgdata-18/PG_VERSION");
        times.put(version, Files.getLastModifiedTime(version));
        return times;
    }

    @Test
    void copiesThroughTheSocketWhileTheDriverLooksForAnswers() throws Exception {
        try (var server = PostgresServer.start(home);
                var connection = server.dataSource().getConnection()) {
            connection.createStatement().execute("create temp table copied (n int)");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var in = copy.copyIn("copy copied from stdin");
            for (int round = 0; round < 3; round++) {
                byte[] rows = "1\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
                in.writeToCopy(rows, 0, rows.length);
                // The driver looks for an early answer once a second, by a read with a timeout.
                Thread.sleep(round == 1 ? 1100 : 0);
            }
            assertThat(in.endCopy()).isEqualTo(150_000);
            assertThat(copy.copyIn("copy copied from stdin", new StringReader("2\n")))
                    .isEqualTo(1);
        }
    }

    @Test
    void readsThroughTheSocketEndAtTheirTimeoutAndOutliveAnInterrupt() throws Exception {
        try (var server = PostgresServer.start(home);
                var connection = server.dataSource().getConnection()) {
            Thread.currentThread().interrupt();
            connection.createStatement().execute("select pg_sleep(0.1)");
            assertThat(Thread.interrupted()).isTrue();
            connection.setNetworkTimeout(Runnable::run, 100);
            assertThatThrownBy(() -> connection.createStatement().execute("select pg_sleep(600)"))
                    .isInstanceOf(SQLException.class)
                    .hasRootCauseMessage("nothing to read within 100 ms");
        }
    }

    @Test
    void committedDataOutlivesTheKillOfEveryServerProcess() throws Exception {
        var server = PostgresServer.start(home);
        Sql.execute(server.dataSource(), "create table survived (n int)");
        Sql.execute(server.dataSource(), "insert into survived select generate_series(1, 100000)");
        Connection open = server.dataSource().getConnection();
        open.setAutoCommit(false);
        open.createStatement().execute("insert into survived select generate_series(1, 50000)");
        ServerHome.running(home).toList().forEach(ProcessHandle::destroyForcibly);
        open.abort(Runnable::run);
        server.close();

        try (var restarted = PostgresServer.start(home)) {
            assertThat(Sql.text(restarted.dataSource(), "select count(*) || ' ' || sum(n) from survived"))
                    .isEqualTo("100000 5000050000");
        }
    }

    @Test
    void sessionsOfAKilledServerAreGoneBeforeTheNextOneStarts() throws Exception {
        var server = PostgresServer.start(home);
        try (var busy = server.dataSource().getConnection()) {
            var query = new Thread(() -> runBusyQuery(busy));
            query.start();
            Thread.sleep(200);
            ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            try (var restarted = PostgresServer.start(home)) {
                assertThat(Sql.text(restarted.dataSource(), "select 1")).isEqualTo("1");
                assertThat(restarted.pid()).isNotEqualTo(server.pid());
            }
            query.join();
        } finally {
            server.close();
        }
    }

    @Test
    void stopsTheServerThatAKilledRunLeftBehind() throws Exception {
        long orphan;
        try (var child = ChildJvm.start(ServedChild.class, home.toString())) {
            orphan = Long.parseLong(child.nextLine().split(" ")[0]);
            ProcessHandle watchdog = watchdog(orphan);
            watchdog.destroyForcibly();
            watchdog.onExit().join();
            child.kill();
        }
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var server = PostgresServer.start(home)) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(Sql.text(server.dataSource(), "select 1")).isEqualTo("1");
        }
    }

    /** The shell that waits for the end of the server's parent. */
    private static ProcessHandle watchdog(long server) {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .containsAll(List.of("outlay-watchdog", Long.toString(server))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void endsSoonAfterTheProgramThatStartedItWasKilled() throws Exception {
        long server;
        ProcessHandle watchdog;
        try (var child = ChildJvm.start(ServedChild.class, home.toString())) {
            server = Long.parseLong(child.nextLine().split(" ")[0]);
            watchdog = watchdog(server);
            child.kill();
        }
        ProcessHandle.of(server)
                .ifPresent(process ->
                        process.onExit().orTimeout(10, TimeUnit.MINUTES).join());
        watchdog.onExit().orTimeout(10, TimeUnit.MINUTES).join();
        assertThat(home.resolve("pgdata-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void aRunThatIsTerminatedStopsItsServer() throws Exception {
        try (var child = ChildJvm.start(ServedChild.class, home.toString())) {
            assertThat(child.nextLine()).endsWith(" 42 locked");
            child.terminate();
        }
        assertThat(home.resolve("pgdata-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void passesOverAPidFileWhoseNumberAnotherProcessHas() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            String lines = stranger.pid() + "\n" + home.resolve("pgdata-18") + "\n1\n5432\n" + home.resolve("run");
            Files.writeString(home.resolve("pgdata-18/postmaster.pid"), lines, StandardCharsets.UTF_8);
            Files.writeString(home.resolve("run/.s.PGSQL.5432.lock"), lines, StandardCharsets.UTF_8);
            try (var server = PostgresServer.start(home)) {
                assertThat(Sql.text(server.dataSource(), "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void namesTheFileOfItsProgramsThatIsDamaged() throws IOException {
        Path home = ServerHome.withPrograms("damaged", PostgresServerTest.home);
        try (Stream<Path> programs = Files.walk(home.resolve("pg"))) {
            // Hard links: the model's own programs must stay whole.
            Files.delete(programs.filter(file -> file.endsWith("bin/initdb"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThatThrownBy(() -> PostgresServer.start(home))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessage("The database could not be created in " + home + ": the file bin/initdb of its programs in "
                        + home.resolve("pg") + " is missing or damaged.\nDelete the folder " + home.resolve("pg")
                        + " and run again: the programs are unpacked anew, the data lies elsewhere.");
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() {
        var broken = StartOptions.DEFAULT.with("max_connections", "many");
        assertThatThrownBy(() -> PostgresServer.start(home, broken))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("The database in " + home + " did not start:\n")
                .hasMessageContaining("invalid value for parameter \"max_connections\": \"many\"")
                .hasMessageContaining("its log is " + home + "/log/postgres.log. When its files are damaged, bring");
    }

    private static void runBusyQuery(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("do $$ begin for i in 1..500000000 loop null; end loop; end $$");
        } catch (SQLException e) {
            return;
        }
    }

    private static String settings(PostgresServer server) throws SQLException {
        String[] names = {
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "listen_addresses",
            "dynamic_shared_memory_type",
            "shared_buffers",
            "jit",
            "wal_level",
            "max_wal_senders",
            "TimeZone",
            "server_encoding",
            "lc_messages"
        };
        String select = IntStream.range(0, names.length)
                .mapToObj(i -> "'" + names[i] + "=' || current_setting('" + names[i] + "')")
                .collect(Collectors.joining(" || ', ' || ", "select ", ""));
        return Sql.text(server.dataSource(), select);
    }
}
