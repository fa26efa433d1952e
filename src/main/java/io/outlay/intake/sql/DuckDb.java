package io.outlay.intake.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * A database in memory that keeps nothing: its native library is loaded when the first file wants it. All files share it, for
 * to open it takes longer than to read most of them.
 */
final class DuckDb {
    private static final String ADDRESS = "jdbc:duckdb:";

    private Optional<DuckDBConnection> shared = Optional.empty();

    /** A connection that streams results and tells instants in UTC. */
    synchronized Connection open() throws SQLException {
        if (shared.isPresent()) {
            try {
                return connected(shared.get());
            } catch (SQLException e) {
                // a broken file can bring it down
                shared.get().close();
            }
        }
        shared = Optional.of(database());
        return connected(shared.get());
    }

    private static Connection connected(DuckDBConnection database) throws SQLException {
        Connection connection = database.duplicate();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One that takes at most 256 MB beside the heap, remembers no file, writes none, and fetches no extension. */
    private static DuckDBConnection database() throws SQLException {
        Properties options = new Properties();
        options.setProperty("jdbc_stream_results", "true");
        options.setProperty("memory_limit", "256MB");
        options.setProperty("threads", "1");
        options.setProperty("temp_directory", "");
        options.setProperty("enable_external_file_cache", "false");
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection(ADDRESS, options).unwrap(DuckDBConnection.class);
    }

    /** A text as SQL writes it. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as SQL writes it. */
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
