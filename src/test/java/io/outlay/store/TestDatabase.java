package io.outlay.store;

import io.outlay.store.server.ExternalServer;
import io.outlay.store.server.Migration;
import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.ServerAddress;
import io.outlay.store.server.StartOptions;
import io.outlay.store.server.TestPool;
import io.outlay.store.server.WorkspaceHeld;
import io.outlay.store.server.WorkspaceLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One server per test JVM, stopped when the JVM ends; a database of its own, migrated, for whoever asks. */
public final class TestDatabase {
    private static final String TEMPLATE = "outlay_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A new migrated database, empty but for its tables, through a pool such as production has. */
    public static DataSource fresh() {
        return TestPool.open(freshUrl(), user());
    }

    /** The address of a new migrated database in the form of {@code --db-url}; user {@link #user()}, no password. */
    public static String freshUrl() {
        return Holder.SERVER.jdbcUrl(create());
    }

    public static String user() {
        return Holder.SERVER.user();
    }

    /** Where the server's programs are unpacked: {@code pg} of a data folder, for links to them. */
    public static Path programs() {
        return Path.of(Holder.SERVER.place()).resolve("pg");
    }

    private static synchronized String create() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(Holder.SERVER, "create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static ServerAddress address(PostgresServer server, String database) {
        return new ServerAddress(server.jdbcUrl(database), Optional.of(server.user()), Optional.empty(), "public");
    }

    private static void execute(PostgresServer server, String sql) {
        try (var connection = server.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Starts on first use. */
    private static final class Holder {
        private static final Map<WorkspaceLock, PostgresServer> HELD = start();
        private static final PostgresServer SERVER = HELD.values().iterator().next();

        /** With its lock, which would be given back if nothing referred to it. */
        private static Map<WorkspaceLock, PostgresServer> start() {
            var options = StartOptions.DEFAULT.with("fsync", "off").with("max_connections", "300");
            for (int number = 1; ; number++) {
                var folder = BuildFolder.of("test-postgres-" + number);
                try {
                    var lock = WorkspaceLock.take(folder);
                    return Map.of(lock, withTemplate(PostgresServer.start(folder, options)));
                } catch (WorkspaceHeld e) {
                    // Another test JVM uses that one.
                    continue;
                }
            }
        }

        private static PostgresServer withTemplate(PostgresServer server) {
            for (String name : databases(server)) {
                execute(server, "drop database " + name);
            }
            execute(server, "create database " + TEMPLATE);
            try (var database = ExternalServer.connect(address(server, TEMPLATE))) {
                Migration.apply(database);
            }
            return server;
        }

        private static List<String> databases(PostgresServer server) {
            String sql =
                    "select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'";
            try (var connection = server.dataSource().getConnection();
                    var rows = connection.createStatement().executeQuery(sql)) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
