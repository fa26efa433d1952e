package io.outlay.store.server;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * How long a log-in is waited for. Only time counts in which it has nothing to compute, as it waits for an answer then: on
 * a machine with more work than processors a log-in takes long, and comes about all the same.
 */
final class LoginPatience {
    /** The state of a connection that did not come about. */
    private static final String UNANSWERED = "08001";

    private static final long TICK_MILLIS = 250;

    /** What a thread that waits does not use in a tick, and one that shares its processor with a hundred others does. */
    private static final long WORK_NANOS = 1_000_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private LoginPatience() {}

    /**
     * The session of a log-in; one that comes too late is closed.
     *
     * @param silence how long it may have nothing to compute, all together
     * @throws SQLException of the log-in, or that there was no answer
     */
    static Connection await(Callable<Connection> login, Duration silence) throws SQLException {
        return await(login, silence, LoginPatience::worked);
    }

    /** The same, with what tells how many nanoseconds a thread has computed. */
    static Connection await(Callable<Connection> login, Duration silence, LongUnaryOperator worked)
            throws SQLException {
        FutureTask<Connection> attempt = new FutureTask<>(login) {
            @Override
            protected void set(Connection session) {
                super.set(session);
                if (isCancelled()) {
                    closeQuietly(session);
                }
            }
        };
        Thread thread = new Thread(attempt, "outlay log-in");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(attempt, silence.toMillis(), () -> worked.applyAsLong(thread.getId()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", UNANSWERED, e);
        } finally {
            attempt.cancel(false);
        }
    }

    private static Connection await(FutureTask<Connection> attempt, long silence, LongSupplier work)
            throws SQLException, InterruptedException {
        long waited = 0;
        long silent = 0;
        long worked = 0;
        while (silent < silence && waited < LONGEST.toMillis()) {
            try {
                return attempt.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw cause(e);
            } catch (TimeoutException e) {
                long before = worked;
                worked = work.getAsLong();
                waited += TICK_MILLIS;
                silent += worked - before < WORK_NANOS ? TICK_MILLIS : 0;
            }
        }
        throw new SQLException("no answer", UNANSWERED);
    }

    /** Nanoseconds of processor time; always the same where the system does not count them. */
    static long worked(long thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getThreadCpuTime(thread)
                : 0;
    }

    private static SQLException cause(ExecutionException e) {
        return e.getCause() instanceof SQLException error ? error : new SQLException(e.getCause());
    }

    private static void closeQuietly(Connection session) {
        try {
            session.close();
        } catch (SQLException gone) {
            return;
        }
    }
}
