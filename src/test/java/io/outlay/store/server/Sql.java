package io.outlay.store.server;

import java.sql.SQLException;
import javax.sql.DataSource;

/** One statement, one answer. */
final class Sql {
    private Sql() {}

    static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
