package io.outlay.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
