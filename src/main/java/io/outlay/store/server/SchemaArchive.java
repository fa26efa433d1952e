package io.outlay.store.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Puts the schema of a workspace aside, with all that it holds, and leaves an empty one in its place. */
public final class SchemaArchive {
    private SchemaArchive() {}

    /**
     * Renames the schema in one transaction with what else is to happen; a failure of either undoes the renaming.
     *
     * @param suffix what the schema's name gets
     * @param beside done before the renaming counts
     * @return the new name
     * @throws DatabaseRefused when the user may not rename the schema or create a new one
     */
    public static String rename(Database database, String suffix, Runnable beside) {
        String schema = database.schema();
        String archived = schema + suffix;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("alter schema " + quoted(schema) + " rename to " + quoted(archived));
                functions(statement, archived);
                statement.execute("create schema " + quoted(schema));
                beside.run();
                connection.commit();
                return archived;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The schema " + schema + " could not be put aside as " + archived + ": " + e.getMessage(),
                    "The user has to own the schema and may create one in the database: grant create on database …;"
                            + " or put the schema aside yourself.",
                    e);
        }
    }

    /** A function that names the schema which it looks into would look into the new one from now on. */
    private static void functions(Statement statement, String archived) throws SQLException {
        List<String> changes = new ArrayList<>();
        String sql = "select format('alter function %s set search_path to %I', p.oid::regprocedure, n.nspname)"
                + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where n.nspname = '" + archived.replace("'", "''") + "' and p.proconfig is not null";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                changes.add(rows.getString(1));
            }
        }
        for (String change : changes) {
            statement.execute(change);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
