package io.outlay.intake.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Timer;
import java.util.TimerTask;

/** A session that only reads. What it asks is cancelled when it takes too long, and when the program is ended. */
final class SourceSession implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final long SILENCE_SECONDS = 10;

    private final Connection connection;
    private final Duration allowed;

    private SourceSession(Connection connection, Duration allowed) {
        this.connection = connection;
        this.allowed = allowed;
    }

    /**
     * @param allowed how long an answer may take
     * @throws SQLException also when no driver takes the URL: of state {@value SourceTrouble#NO_DRIVER}
     */
    static SourceSession open(DataSourceAddress address, Duration allowed) throws SQLException {
        Connection connection = Drivers.connect(address.url(), properties(address, allowed))
                .orElseThrow(() -> new SQLException("no driver", SourceTrouble.NO_DRIVER));
        return new SourceSession(connection, allowed).begun(Dialect.of(address.url()));
    }

    /** What a driver is asked for beside the URL: no engine may be silent for longer than is left. */
    static Properties properties(DataSourceAddress address, Duration allowed) {
        Dialect dialect = Dialect.of(address.url());
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        if (dialect == Dialect.POSTGRESQL) {
            String silence = Long.toString(Math.max(1, Math.min(SILENCE_SECONDS, allowed.toSeconds())));
            properties.setProperty("connectTimeout", silence);
            properties.setProperty("loginTimeout", silence);
            properties.setProperty(
                    "socketTimeout", Long.toString(address.timeout().toSeconds() + 10));
            properties.setProperty("ApplicationName", "outlay");
        }
        if (dialect == Dialect.DUCKDB) {
            properties.setProperty("jdbc_stream_results", "true");
            if (!address.shown().matches("(?i)jdbc:duckdb:(:memory:)?")) {
                properties.setProperty("duckdb.read_only", "true");
            }
        }
        return properties;
    }

    private SourceSession begun(Dialect dialect) throws SQLException {
        try {
            if (dialect != Dialect.DUCKDB) {
                connection.setReadOnly(true);
            }
            if (dialect == Dialect.POSTGRESQL) {
                // its driver streams within a transaction only
                connection.setAutoCommit(false);
            }
            return this;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** What is done with an answer, row by row. */
    interface Use<T> {
        T of(java.sql.ResultSet rows) throws SQLException;
    }

    /** Asks, and reads the answer, within the time of the source. */
    <T> T ask(String sql, Use<T> use) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            Thread ended = new Thread(() -> stop(statement), "cancel");
            Runtime.getRuntime().addShutdownHook(ended);
            Timer clock = new Timer("time-out", true);
            Deadline deadline = new Deadline(statement);
            clock.schedule(deadline, Math.max(1, allowed.toMillis()));
            try (var rows = statement.executeQuery(sql)) {
                return use.of(rows);
            } catch (SQLException e) {
                throw deadline.isPast() ? new SQLException("time is up", SourceTrouble.LATE, e) : e;
            } finally {
                clock.cancel();
                forget(ended);
            }
        }
    }

    private static final class Deadline extends TimerTask {
        private final Statement statement;
        private volatile boolean past;

        Deadline(Statement statement) {
            this.statement = statement;
        }

        @Override
        public void run() {
            past = true;
            stop(statement);
        }

        boolean isPast() {
            return past;
        }
    }

    private static void stop(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // it is over, or its connection is
            return;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing was written, so nothing is lost
            return;
        }
    }
}
