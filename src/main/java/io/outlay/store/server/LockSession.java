package io.outlay.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session that holds a workspace on a server. As long as it lives it asks the server for the sessions that work: a
 * statement may take hours, so that one without an answer does not show that the network has gone. When the server does not
 * answer, or knows a session no more, that session is ended here too, and its statement fails.
 */
final class LockSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LockSession.class);

    private static final int FAREWELL_MILLIS = 10_000;

    /**
     * How often a server is asked, and how long its answer is waited for.
     *
     * @param beat short enough that no firewall forgets the session
     * @param silence long enough for a server or a network that is busy
     */
    record Rhythm(Duration beat, Duration silence) {
        static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(15), Duration.ofMinutes(2));
    }

    private final Connection session;
    private final Logins logins;
    private final ScheduledExecutorService heart;

    /** @param session holds the lock already; closed with this */
    LockSession(Connection session, Logins logins, Rhythm rhythm) throws SQLException {
        this.session = session;
        this.logins = logins;
        session.setNetworkTimeout(
                Runnable::run, Math.toIntExact(rhythm.silence().toMillis()));
        heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "outlay lock");
            thread.setDaemon(true);
            return thread;
        });
        long beat = rhythm.beat().toMillis();
        heart.scheduleWithFixedDelay(this::look, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Whether it is alive; without it another run may have begun. */
    boolean isAlive() {
        try {
            known();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void look() {
        try {
            Map<Integer, Connection> working = logins.working();
            Set<Integer> known = known();
            for (Map.Entry<Integer, Connection> work : working.entrySet()) {
                if (!known.contains(work.getKey())) {
                    LOG.warn("The server knows session {} no more", work.getKey());
                    work.getValue().abort(Runnable::run);
                }
            }
        } catch (SQLException e) {
            if (!heart.isShutdown()) {
                LOG.warn("The server does not answer, or has ended the session that holds the workspace", e);
                abandon();
            }
        }
    }

    /** The processes of all sessions on the server. */
    private synchronized Set<Integer> known() throws SQLException {
        try (Statement statement = session.createStatement();
                var rows = statement.executeQuery("select pid from pg_stat_activity")) {
            Set<Integer> known = new TreeSet<>();
            while (rows.next()) {
                known.add(rows.getInt(1));
            }
            return known;
        }
    }

    private void abandon() {
        heart.shutdown();
        try {
            for (Connection work : logins.working().values()) {
                work.abort(Runnable::run);
            }
            session.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("already ended", gone);
        }
    }

    /** The server ends a session some time after it was closed; the next command shall not find it still holding. */
    @Override
    public void close() {
        heart.shutdown();
        try (session;
                Statement statement = session.createStatement()) {
            session.setNetworkTimeout(Runnable::run, FAREWELL_MILLIS);
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            // A session that is gone already has given its lock back.
            LOG.debug("already ended", gone);
        }
    }
}
