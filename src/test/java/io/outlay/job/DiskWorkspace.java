package io.outlay.job;

import static org.awaitility.Awaitility.await;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.CloseRequest;
import io.outlay.job.close.MonthlyClose;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.model.Sha256;
import io.outlay.store.BuildFolder;
import io.outlay.store.TestDatabase;
import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.WorkspaceLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A workspace with its own database in it, as users have it; can be copied while no server runs. */
public record DiskWorkspace(Path root) {

    /** A folder of that name with nothing in it but the server's programs, as unpacking them takes seconds. */
    public static DiskWorkspace empty(String name) throws IOException {
        DiskWorkspace workspace = bare(name);
        Files.createDirectories(workspace.data());
        FolderCopy.programs(TestDatabase.programs(), workspace.programs());
        return workspace;
    }

    /** An empty folder of that name; another test JVM has one of its own. */
    static DiskWorkspace bare(String name) throws IOException {
        Path root = BuildFolder.of("crash-" + ProcessHandle.current().pid()).resolve(name);
        delete(root);
        Files.createDirectories(root);
        return new DiskWorkspace(root.toRealPath());
    }

    /** Another workspace with the same files, but for links to the server's programs. */
    DiskWorkspace copy(String name) throws IOException {
        DiskWorkspace copy = copyOfFiles(name);
        FolderCopy.copy(cluster(), copy.cluster(), path -> true);
        FolderCopy.programs(programs(), copy.programs());
        return copy;
    }

    /** The same without what is in the folders of the database. */
    DiskWorkspace copyOfFiles(String name) throws IOException {
        DiskWorkspace copy = bare(name);
        FolderCopy.copy(
                root,
                copy.root,
                path -> !path.getParent().startsWith(cluster())
                        && !path.getParent().startsWith(programs()));
        return copy;
    }

    /**
     * What {@code kill -9} of a run and of its server leaves at this moment, under another name: for a run of this JVM, held
     * by one of its signals, which can only fail then.
     */
    DiskWorkspace killed(String name) {
        killServers();
        try {
            Path left = root.resolveSibling(name);
            delete(left);
            Files.move(root, left);
            // It names this JVM, which lives on.
            return new DiskWorkspace(left).file(".outlay/lock.holder", "0\n\na killed run's\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return root.resolve(".outlay");
    }

    private Path programs() {
        return data().resolve("pg");
    }

    private Path cluster() {
        return data().resolve("pgdata-18");
    }

    public DiskWorkspace file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of invoices, rows after the header. */
    public DiskWorkspace invoices(String name, String... rows) {
        return file(
                "inbox/" + name,
                "invoice_no,issue_date,vendor,net_amount,currency,service_start,service_end,document_type,"
                        + "original_invoice_no\n" + String.join("\n", rows) + "\n");
    }

    Workspace workspace() {
        return new Workspace(root, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public CloseOutcome close(String period) {
        return close(period, Progress.SILENT);
    }

    public CloseOutcome close(String period, Progress progress) {
        return close(workspace(), period, progress);
    }

    public static CloseOutcome close(Workspace workspace, String period, Progress progress) {
        return new MonthlyClose("test")
                .close(
                        new CloseRequest(
                                workspace,
                                Optional.of(YearMonth.parse(period)),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                true,
                                TestWorkspace.TODAY),
                        progress);
    }

    public Path report(String period) {
        return root.resolve("reports").resolve(period);
    }

    /** Processes, alive now, that run a program of this workspace's database. */
    List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(data()))
                        .isPresent())
                .toList();
    }

    /** {@code kill -9} to the server and its sessions, the server first, as nothing may end in order. */
    void killServers() {
        servers().forEach(ProcessHandle::destroyForcibly);
        await().pollInterval(Duration.ofMillis(10)).until(() -> servers().isEmpty());
    }

    /** Rows of a query, columns joined by {@code |}. */
    public List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        connect(connection -> rows.addAll(QueryRows.of(connection, sql)));
        return rows;
    }

    void execute(String... statements) throws SQLException {
        connect(connection -> {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
        });
    }

    private interface Deed {
        void with(Connection connection) throws SQLException;
    }

    private void connect(Deed deed) throws SQLException {
        WorkspaceLock lock = WorkspaceLock.take(data());
        try (var server = PostgresServer.start(data());
                var connection = server.dataSource().getConnection()) {
            deed.with(connection);
        } finally {
            lock.close();
        }
    }

    /** Size and time of change of every file but logs and the database's own, by path. */
    Map<String, String> touched() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path path : all(root)) {
            String name = root.relativize(path).toString();
            if (!name.startsWith(".outlay/pgdata") && !name.startsWith(".outlay/log")) {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                files.put(name, attributes.size() + " " + attributes.lastModifiedTime());
            }
        }
        return files;
    }

    /**
     * Every folder, and every file with its SHA-256, by path: what a run leaves, but for logs, the database's own files and
     * the name of the place.
     */
    Map<String, String> left() throws IOException {
        Map<String, String> left = new TreeMap<>();
        for (Path path : all(root)) {
            String name = root.relativize(path).toString();
            if (!name.matches("\\.outlay/((pgdata-18|pg|log)/.*|last-close|known-inputs|known-weights)")) {
                boolean stated = Files.isRegularFile(path) && !name.equals(".outlay/ledger");
                left.put(name, stated ? Sha256.of(path) : "");
            }
        }
        return left;
    }

    /** What of the data folder others than its owner may look at, but for the server's programs. */
    public List<Path> openToOthers() throws IOException {
        List<Path> open = new ArrayList<>();
        for (Path path : all(data())) {
            if (!path.startsWith(data().resolve("pg"))
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                            .endsWith("------")) {
                open.add(path);
            }
        }
        return open;
    }

    public void delete() {
        try {
            delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path :
                    all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
