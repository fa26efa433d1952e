package io.outlay.intake.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A database in memory that keeps nothing: its native library is loaded when the first file wants it. */
final class DuckDb {
    private static final String ADDRESS = "jdbc:duckdb:";

    private DuckDb() {}

    /** One that streams results, takes at most 256 MB beside the heap, writes no files and fetches no extension. */
    static Connection open() throws SQLException {
        Properties options = new Properties();
        options.setProperty("jdbc_stream_results", "true");
        options.setProperty("memory_limit", "256MB");
        options.setProperty("threads", "1");
        options.setProperty("temp_directory", "");
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection(ADDRESS, options);
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
