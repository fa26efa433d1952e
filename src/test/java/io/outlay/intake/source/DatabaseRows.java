package io.outlay.intake.source;

import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Rows of a file as a table of a database. */
final class DatabaseRows {
    private DatabaseRows() {}

    /** As texts, by DuckDB. */
    static DataSourceAddress duck(Path csv) {
        return ReadRows.table("duck", "jdbc:duckdb:", Optional.empty(), texts(csv));
    }

    static String texts(Path csv) {
        return "read_csv('" + csv.toAbsolutePath() + "', all_varchar = true, header = true, delim = ',', quote = '\"')";
    }

    /**
     * In PostgreSQL.
     *
     * @param columns names with types
     */
    static DataSourceAddress postgres(Path csv, String columns) throws SQLException, IOException {
        String url = TestDatabase.freshUrl();
        try (Connection connection = DriverManager.getConnection(url, TestDatabase.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table figures (" + columns + ")");
            try (var in = Files.newInputStream(csv)) {
                connection
                        .unwrap(org.postgresql.PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy figures from stdin (format csv, header)", in);
            }
        }
        return ReadRows.table("pg", url, Optional.of(TestDatabase.user()), "figures");
    }
}
