package io.outlay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Every row of the schema in one transaction, table by table in PostgreSQL's text form of COPY, which any major version
 * writes and reads alike. What the migrations make themselves is left out.
 */
public final class LedgerDump {
    private static final String TABLES = """
            select c.relname,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                   array(select distinct p.relname from pg_constraint f join pg_class p on p.oid = f.confrelid
                         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid)::text[] as parents
            from pg_class c
            where c.relnamespace = (select oid from pg_namespace where nspname = current_schema()) and c.relkind = 'r'
              and c.relname <> 'flyway_schema_history'
            order by c.relname
            """;

    private static final String SEQUENCES = """
            select c.relname, pg_sequence_last_value(c.oid) as last
            from pg_class c where c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
              and c.relkind = 'S' order by c.relname
            """;

    private LedgerDump() {}

    /** Opens the stream of a table; closed when the table is through. */
    public interface Target {
        OutputStream table(String name) throws IOException;
    }

    /** What was written of some tables; each stream is closed when its table is through. */
    public interface Source {
        boolean has(String table);

        InputStream table(String name) throws IOException;
    }

    private record Table(String name, String columns, List<String> parents) {}

    /**
     * Writes all tables, parents before what refers to them.
     *
     * @return the sequences that were used, with the last number that each gave
     */
    public static Map<String, Long> write(DataSource database, Target target) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                for (Table table : tables(connection)) {
                    try (OutputStream out = target.table(table.name())) {
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy(table) + " to stdout", out);
                    }
                }
                return sequences(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("copy … to stdout", e);
        }
    }

    /**
     * Fills the tables of an empty schema, all or nothing; the ledger gets an id of its own.
     *
     * @param sequences as {@link #write} gave them
     */
    public static void read(DataSource database, Source source, Map<String, Long> sequences) throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                fill(connection, source, statement);
                for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                    statement.execute("select setval(to_regclass('" + quoted(sequence.getKey()) + "'), "
                            + sequence.getValue() + ")");
                }
                statement.execute("update workspace set ledger_id = gen_random_uuid()::text");
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("analyze");
            } finally {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new StoreException("copy … from stdin", e);
        }
    }

    private static void fill(Connection connection, Source source, Statement statement)
            throws SQLException, IOException {
        List<Table> tables = tables(connection).stream()
                .filter(table -> source.has(table.name()))
                .toList();
        // They guard closed periods against everything but this; the owner of the tables may set them aside.
        triggers(statement, tables, "disable");
        for (Table table : tables) {
            try (InputStream in = source.table(table.name())) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy(table) + " from stdin", in);
            }
        }
        triggers(statement, tables, "enable");
    }

    private static void triggers(Statement statement, List<Table> tables, String way) throws SQLException {
        for (Table table : tables) {
            statement.execute("alter table " + quoted(table.name()) + " " + way + " trigger user");
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String copy(Table table) {
        return "copy " + quoted(table.name()) + " (" + table.columns() + ")";
    }

    /** Parents first. */
    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> waiting = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                waiting.add(new Table(rows.getString("relname"), rows.getString("columns"), List.of((String[])
                        rows.getArray("parents").getArray())));
            }
        }
        Map<String, Table> ordered = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            List<Table> ready = waiting.stream()
                    .filter(table -> ordered.keySet().containsAll(table.parents()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + waiting);
            }
            ready.forEach(table -> ordered.put(table.name(), table));
            waiting.removeAll(ready);
        }
        return List.copyOf(ordered.values());
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> last = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                long value = rows.getLong("last");
                if (!rows.wasNull()) {
                    last.put(rows.getString("relname"), value);
                }
            }
        }
        return last;
    }
}
