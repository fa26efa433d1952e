package io.outlay.store.server;

import com.zaxxer.hikari.HikariDataSource;
import io.outlay.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * PostgreSQL from the jar, run for one workspace: durable (fsync on), reached through a unix socket that only the owner of
 * the data folder can open. Close stops it; so does the end of the JVM, other than by {@code kill -9}, after which the next
 * start stops what was left.
 */
public final class PostgresServer implements Database {
    private static final String SCHEMA = "public";

    private final Path dataDir;
    private final ServerProcess process;
    private final HikariDataSource pool;
    private final Thread atExit;

    private PostgresServer(Path dataDir, ServerProcess process) {
        this.dataDir = dataDir;
        this.process = process;
        pool = ConnectionPool.open(
                new Logins(url(process.socket(), "postgres"), Optional.of(Cluster.USER), Optional.empty()), SCHEMA);
        atExit = new Thread(this::stop, "postgres-stop");
        Runtime.getRuntime().addShutdownHook(atExit);
        // Nobody need wait for connections to a server that was killed.
        process.onExit(pool::close);
    }

    /** {@link #start(Path, StartOptions)} with {@link StartOptions#DEFAULT}. */
    public static PostgresServer start(Path dataDir) {
        return start(dataDir, StartOptions.DEFAULT);
    }

    /**
     * Starts the server of a data folder and waits until it takes connections. Creates folder and database where they are
     * absent. The caller holds the folder's {@link WorkspaceLock}.
     *
     * @param dataDir the folder for programs, data, socket and log, such as {@code WORKSPACE/.outlay}
     * @throws DatabaseRefused when it cannot run here: platform, root without a way out, data of another major version
     * @throws DatabaseFailed when it does not start; the message quotes its log
     */
    public static PostgresServer start(Path dataDir, StartOptions options) {
        try {
            return Place.of(dataDir).start(options);
        } catch (IOException e) {
            throw failed("The database in " + dataDir + " could not be prepared", dataDir, e);
        }
    }

    /**
     * The same for a ledger that a run works on: where there is no database yet, it gets one with this program's schema. The
     * first one of a user is made twice, so that a copy of it is at rest in the cache; those that follow are copies, which
     * take a tenth of the work.
     */
    public static PostgresServer startLedger(Path dataDir) {
        try {
            Place place = Place.of(dataDir);
            Optional<String> empty = Files.isDirectory(place.folders().cluster())
                    ? Optional.empty()
                    : Cluster.emptyLedger(place.binaries(), place.account());
            return empty.isPresent() ? place.startNew(empty.get()) : place.start(StartOptions.DEFAULT);
        } catch (IOException e) {
            throw failed("The database in " + dataDir + " could not be prepared", dataDir, e);
        }
    }

    /** A data folder with what runs there. */
    private record Place(ServerFolders folders, ServerAccount account, ServerBinaries binaries) {
        static Place of(Path dataDir) throws IOException {
            // A platform without programs is refused before its file system is asked for anything POSIX.
            ServerBinaries.archive(System.getProperty("os.name"), System.getProperty("os.arch"));
            var folders = new ServerFolders(FolderTree.create(dataDir).toRealPath());
            Cluster.refuseOtherMajor(folders);
            ServerAccount account = ServerAccount.choose(folders);
            return new Place(folders, account, ServerBinaries.unpack(folders));
        }

        PostgresServer start(StartOptions options) throws IOException {
            Cluster.initialise(folders, binaries, account, options);
            Orphan.clear(folders, binaries, account);
            return over(folders, ServerProcess.start(folders, binaries, account, options));
        }

        PostgresServer startNew(String empty) throws IOException {
            if (Cluster.copy(folders, binaries, account, empty)) {
                try {
                    return start(StartOptions.DEFAULT);
                } catch (DatabaseFailed damaged) {
                    // Nothing is in it yet, so that it can be made anew.
                    ProgramCache.ofUser().forget(empty);
                    FolderTree.delete(folders.cluster());
                    return start(StartOptions.DEFAULT);
                }
            }
            try (PostgresServer first = start(StartOptions.DEFAULT)) {
                Migration.apply(first);
            }
            Cluster.keep(folders, binaries, account, empty);
            return start(StartOptions.DEFAULT);
        }
    }

    private static PostgresServer over(ServerFolders folders, ServerProcess process) {
        try {
            return new PostgresServer(folders.root(), process);
        } catch (RuntimeException e) {
            process.stop();
            throw SqlCause.within(e, SqlCause.EMBEDDED + folders.root())
                    .<RuntimeException>map(fault -> fault)
                    .orElse(e);
        }
    }

    /** Whether a data folder holds a database, of whatever major version. */
    public static boolean hasData(Path dataDir) {
        try {
            return !Cluster.ofEveryMajor(dataDir).isEmpty();
        } catch (IOException e) {
            throw failed("The database in " + dataDir + " could not be looked at", dataDir, e);
        }
    }

    /** Whether a server runs in a data folder, or was left there by a process that was killed. */
    public static boolean mayRun(Path dataDir) {
        return Files.exists(new ServerFolders(dataDir).pidFile());
    }

    /**
     * The state in which a server left its data when it stopped in order: another one whenever it ran again.
     *
     * @return empty while it runs, after it was killed, and where there is no data
     */
    public static Optional<String> stopped(Path dataDir) {
        Path state = new ServerFolders(dataDir).cluster().resolve("global").resolve("pg_control");
        return mayRun(dataDir) || !Files.isRegularFile(state) ? Optional.empty() : Optional.of(Sha256.of(state));
    }

    /** Stops the server that a process left behind when it was killed. The caller holds the folder's {@link WorkspaceLock}. */
    public static void settle(Path dataDir) {
        if (!mayRun(dataDir)) {
            return;
        }
        try {
            var folders = new ServerFolders(dataDir.toRealPath());
            Orphan.clear(folders, ServerBinaries.unpack(folders), ServerAccount.choose(folders));
        } catch (IOException e) {
            throw failed("The server that a run left in " + dataDir + " could not be stopped", dataDir, e);
        }
    }

    /**
     * Moves the database out of its data folder; nothing where there is none. Programs, log and lock stay.
     *
     * @param to a folder on the same disk
     */
    public static void moveData(Path dataDir, Path to) {
        try {
            for (Path cluster : Cluster.ofEveryMajor(dataDir)) {
                Files.move(
                        cluster, FolderTree.create(to).resolve(cluster.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw failed("The database in " + dataDir + " could not be moved to " + to, dataDir, e);
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String place() {
        return dataDir.toString();
    }

    /** The JDBC URL of the workspace's database, usable in this JVM's class path only; user {@link #user()}, no password. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The same for another database of this server. */
    public String jdbcUrl(String database) {
        return url(process.socket(), database);
    }

    public String user() {
        return Cluster.USER;
    }

    /** Number of the server's process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending: its hook finds the server stopped.
            return;
        }
    }

    private synchronized void stop() {
        pool.close();
        process.stop();
    }

    private static DatabaseFailed failed(String fault, Path dataDir, IOException e) {
        DiskCause cause = DiskCause.of(e, dataDir);
        return new DatabaseFailed(fault + ": " + cause.fault() + ".", cause.remedy(), e);
    }

    private static String url(Path socket, String database) {
        return ConnectionPool.unixUrl(socket, database);
    }
}
