package io.outlay.store.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;

/** A PostgreSQL server that someone else runs. Several machines may reach it, so the workspace is locked in it too. */
public final class ExternalServer implements Database {
    /** 15.0, in the form of {@code server_version_num}. */
    private static final int OLDEST = 150_000;

    /** How long a connection may take, the log-in included; a URL may say otherwise with {@code loginTimeout}. */
    static final int PATIENCE_SECONDS = 6;

    private final ServerAddress address;
    private final Connection lock;
    private final HikariDataSource pool;

    private ExternalServer(ServerAddress address, Connection lock) {
        this.address = address;
        this.lock = lock;
        pool = ConnectionPool.open(
                address.url(), address.user().orElse(null), address.password().orElse(null), address.schema());
    }

    /**
     * Connects, and holds the workspace by an advisory lock of a session that lives until close.
     *
     * @param workspaceId the workspace's id, the lock's key
     * @throws WorkspaceHeld when another session holds the workspace
     * @throws DatabaseRefused when the URL is none of a server, the server is older than version 15 or turns the user away
     * @throws DatabaseFailed when it cannot be reached
     */
    public static ExternalServer connect(ServerAddress address, String workspaceId) {
        refuseOtherUrl(address);
        Connection session = null;
        try {
            session = DriverManager.getConnection(address.url(), properties(address));
            refuseOlder(session, address);
            AdvisoryLock.take(session, workspaceId);
            return new ExternalServer(address, session);
        } catch (PoolInitializationException e) {
            closeQuietly(session);
            throw SqlCause.within(e, "the database at " + address.shown())
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        } catch (SQLException e) {
            closeQuietly(session);
            throw SqlCause.ofLogin(e, "the database at " + address.shown())
                    .orElseGet(() -> new DatabaseFailed(
                            "The database at " + address.shown() + " cannot be used: " + e.getMessage(),
                            "Check --db-url, --db-user and the password, and that the server runs and lets this user"
                                    + " in.",
                            e));
        } catch (ServerFault e) {
            closeQuietly(session);
            throw e;
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public String schema() {
        return address.schema();
    }

    @Override
    public String place() {
        return address.toString();
    }

    /** Whether the session that holds the workspace is alive; without it another run may have begun. */
    public boolean holdsWorkspace() {
        try {
            return lock.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        release(lock);
        closeQuietly(lock);
    }

    /** The server ends a session some time after it was closed; the next command shall not find it still holding. */
    private static void release(Connection session) {
        try (var statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            // A session that is gone already has given its lock back.
        }
    }

    static void refuseOlder(int version, String shown) {
        if (version < OLDEST) {
            throw new DatabaseRefused(
                    "The server at " + shown + " is PostgreSQL " + version / 10_000
                            + "; Outlay needs version 15 or newer.",
                    "Upgrade that server, name another one with --db-url, or leave --db-url out.");
        }
    }

    private static void refuseOlder(Connection session, ServerAddress address) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery("show server_version_num")) {
            row.next();
            refuseOlder(row.getInt(1), address.shown());
        }
    }

    private static void refuseOtherUrl(ServerAddress address) {
        if (Driver.parseURL(address.url(), new Properties()) == null) {
            throw new DatabaseRefused(
                    "--db-url " + address.shown() + " is not the URL of a PostgreSQL database.",
                    "Give it as jdbc:postgresql://host/database, or jdbc:postgresql://host:5432/database.");
        }
    }

    private static Properties properties(ServerAddress address) {
        var properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "outlay lock");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
        return properties;
    }

    /** A session that is gone already has given its lock back. */
    private static void closeQuietly(Connection session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            return;
        }
    }
}
