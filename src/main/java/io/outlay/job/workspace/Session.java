package io.outlay.job.workspace;

import io.outlay.settings.InvalidSettings;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.SettingsLoader;
import io.outlay.store.PublicationStore;
import io.outlay.store.server.Database;
import io.outlay.store.server.DatabaseRefused;
import io.outlay.store.server.ExternalServer;
import io.outlay.store.server.Migration;
import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.ServerAddress;
import io.outlay.store.server.WorkspaceHeld;
import io.outlay.store.server.WorkspaceLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace held: its lock, then its database, brought up to date and known to be its own. */
public final class Session implements AutoCloseable {
    private static final Pattern CURRENT_SCHEMA = Pattern.compile("[?&]currentSchema=([^&,]+)");
    private final List<WorkspaceLock> locks;
    private final Database database;
    private final String workspaceId;
    private Runnable afterwards = () -> {};

    private Session(List<WorkspaceLock> locks, Database database, String workspaceId) {
        this.locks = List.copyOf(locks);
        this.database = database;
        this.workspaceId = workspaceId;
    }

    /** @throws Stopped with every fault of the settings */
    public static LoadedSettings settings(Workspace workspace) {
        if (!Files.isDirectory(workspace.root())) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    NearFile.noFolder("workspace", workspace.root(), "Name a folder with an outlay.yaml."));
        }
        try {
            return SettingsLoader.load(workspace.root(), workspace.set(), System.getenv());
        } catch (InvalidSettings e) {
            throw new Stopped(Exit.WRONG_USE, e.messages());
        }
    }

    public static Path data(Workspace workspace) {
        return workspace.root().resolve(".outlay");
    }

    /** Whether a run ever began here: opening a session would make a database where there is none yet. */
    public static boolean isKnown(Workspace workspace) {
        return WorkspaceId.isKnown(data(workspace));
    }

    /** The last month before another that was published from this folder, as its archive knows without a database. */
    public static Optional<YearMonth> closedBefore(Workspace workspace, YearMonth period) {
        return PeriodFolders.archived(data(workspace)).headMap(period).keySet().stream()
                .reduce((earlier, later) -> later);
    }

    /** Fault and remedy when the embedded ledger of what was published is not where it should be. */
    public static Optional<String> lost(Workspace workspace) {
        return workspace.dbUrl().isPresent() || PostgresServer.hasData(server(workspace))
                ? Optional.empty()
                : new KnownLedger(workspace, server(workspace).toString()).none();
    }

    /** @throws Stopped when another run holds the workspace, or the database is not its own */
    public static Session open(Workspace workspace, String currency) {
        return open(workspace, Optional.of(currency));
    }

    /** As {@link #open}, whatever currency the months are posted in. */
    public static Session openToReset(Workspace workspace) {
        return open(workspace, Optional.empty());
    }

    /**
     * A database for a ledger that is to come, without its schema; nothing is remembered before {@link #remember}.
     *
     * @param id of the workspace that the ledger is of
     */
    public static Session openToRestore(Workspace workspace, String id) {
        List<WorkspaceLock> locks = WorkspaceLocks.of(workspace);
        try {
            return new Session(locks, connect(workspace, PostgresServer::start), id);
        } catch (WorkspaceHeld e) {
            throw closing(locks, null, new Stopped(Exit.HELD, e.getMessage()));
        } catch (RuntimeException e) {
            throw closing(locks, null, e);
        }
    }

    /** From now on the workspace is the one of this ledger. */
    public void remember(Workspace workspace) {
        String ledger = new PublicationStore(database.dataSource()).ledgerId().orElseThrow();
        new KnownLedger(workspace, database.place()).remember(ledger);
        WorkspaceId.write(data(workspace), workspaceId);
    }

    private static Session open(Workspace workspace, Optional<String> currency) {
        List<WorkspaceLock> locks = WorkspaceLocks.of(workspace);
        Database database = null;
        try {
            String id = WorkspaceId.of(data(workspace));
            if (currency.isPresent()) {
                lost(workspace).ifPresent(words -> {
                    throw new Stopped(Exit.WRONG_USE, words);
                });
            }
            database = connect(workspace, PostgresServer::startLedger);
            Migration.apply(database);
            if (currency.isPresent()) {
                know(workspace, database, id, currency.get());
            } else {
                WorkspaceId.write(data(workspace), id);
                claim(database, id, Optional.empty());
            }
            return new Session(locks, database, id);
        } catch (WorkspaceHeld e) {
            throw closing(locks, database, new Stopped(Exit.HELD, e.getMessage()));
        } catch (DatabaseRefused e) {
            throw closing(locks, database, new Stopped(Exit.WRONG_USE, e.getMessage()));
        } catch (RuntimeException e) {
            throw closing(locks, database, e);
        }
    }

    /** The ledger of this workspace and no other one, as far as the workspace remembers. */
    private static void know(Workspace workspace, Database database, String id, String currency) {
        KnownLedger known = new KnownLedger(workspace, database.place());
        PublicationStore ledger = new PublicationStore(database.dataSource());
        if (ledger.ledgerId().isEmpty()) {
            known.refuseNone();
        }
        ledger.owner().filter(owner -> !owner.equals(id)).ifPresent(Session::refuseOwner);
        // Before the database knows it: what the folder does not know could never be its own again.
        WorkspaceId.write(data(workspace), id);
        claim(database, id, Optional.of(currency));
        known.refuseOther(ledger);
        known.remember(ledger.ledgerId().orElseThrow());
    }

    private static RuntimeException closing(List<WorkspaceLock> locks, Database database, RuntimeException cause) {
        Optional.ofNullable(database).ifPresent(Database::close);
        locks.forEach(WorkspaceLock::close);
        return cause;
    }

    /** The folder of the embedded server. */
    public static Path server(Workspace workspace) {
        return workspace.dataFolder();
    }

    private static Database connect(Workspace workspace, Function<Path, PostgresServer> embedded) {
        if (workspace.dbUrl().isEmpty()) {
            return embedded.apply(server(workspace));
        }
        ServerAddress address = new ServerAddress(
                workspace.dbUrl().get(),
                workspace.dbUser(),
                Secret.DB.in(System.getenv()),
                schema(workspace.dbUrl().get()));
        return ExternalServer.connect(address);
    }

    /** The URL's {@code currentSchema}, else {@code outlay}: so one database can hold several workspaces. */
    private static String schema(String url) {
        Matcher named = CURRENT_SCHEMA.matcher(url);
        return named.find() ? named.group(1) : "outlay";
    }

    /** @param wanted the currency to post in; empty for the one that is there */
    private static void claim(Database database, String id, Optional<String> wanted) {
        PublicationStore publications = new PublicationStore(database.dataSource());
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        Optional<String> other = transaction.execute(t -> publications.claim(id, wanted.orElse("EUR")));
        other.ifPresent(Session::refuseOwner);
        wanted.ifPresent(currency -> refuseOther(transaction.execute(t -> publications.currency(currency)), currency));
    }

    private static void refuseOwner(String other) {
        throw new Stopped(
                Exit.WRONG_USE,
                "The database belongs to another workspace (" + other
                        + ").\nGive each workspace a database or schema of its own. If .outlay of this workspace was"
                        + " lost, bring it back from a backup: outlay restore WORKSPACE FILE.");
    }

    private static void refuseOther(String posted, String currency) {
        if (!posted.equals(currency)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "outlay.currency is " + currency + ", but closed months are posted in " + posted
                            + ".\nSet it back, or start over in " + currency
                            + ": outlay reset WORKSPACE archives what is posted.");
        }
    }

    /** Names the workspace wherever its folder is moved. */
    public String workspaceId() {
        return workspaceId;
    }

    /**
     * Whether no other run can have begun beside this one.
     *
     * @throws Stopped when the session that holds the workspace on the server has ended
     */
    public void verifyHeld() {
        if (database instanceof ExternalServer server && !server.holdsWorkspace()) {
            throw new Stopped(
                    Exit.FAILED,
                    "The session that held the workspace on " + database.place() + " has ended, so another run may have"
                            + " begun.\nNothing was published. Run again; a proxy or the server may end idle sessions"
                            + " too early.");
        }
    }

    public Database database() {
        return database;
    }

    public Stores stores(String currency) {
        return Stores.of(database.dataSource(), currency);
    }

    /** What is done when the database is closed and the workspace still held. */
    public void afterwards(Runnable what) {
        afterwards = what;
    }

    @Override
    public void close() {
        try {
            database.close();
            afterwards.run();
        } finally {
            locks.forEach(WorkspaceLock::close);
        }
    }
}
