package io.outlay.store.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;

/** A PostgreSQL server that someone else runs. Several machines may reach it, so the workspace is locked in it too. */
public final class ExternalServer implements Database {
    /** 15.0, in the form of {@code server_version_num}. */
    private static final int OLDEST = 150_000;

    private final ServerAddress address;
    private final LockSession lock;
    private final HikariDataSource pool;

    private ExternalServer(ServerAddress address, LockSession lock, HikariDataSource pool) {
        this.address = address;
        this.lock = lock;
        this.pool = pool;
    }

    /**
     * Connects, and holds the schema by an advisory lock of a session that lives until close.
     *
     * @throws WorkspaceHeld when another session holds the schema
     * @throws DatabaseRefused when the URL is none of a server, the server is older than version 15 or turns the user away
     * @throws DatabaseFailed when it cannot be reached
     */
    public static ExternalServer connect(ServerAddress address) {
        return connect(address, LockSession.Rhythm.USUAL);
    }

    static ExternalServer connect(ServerAddress address, LockSession.Rhythm rhythm) {
        refuseOtherUrl(address);
        Logins logins = new Logins(address.url(), address.user(), address.password());
        Connection session = null;
        try {
            session = logins.open("outlay lock");
            refuseOlder(session, address);
            AdvisoryLock.take(session, address);
            HikariDataSource pool = ConnectionPool.open(logins, address.schema());
            return new ExternalServer(address, new LockSession(session, logins, rhythm), pool);
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
        return lock.isAlive();
    }

    @Override
    public void close() {
        pool.close();
        lock.close();
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
