package io.outlay.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries as the database plans them, asked when they are run through {@link #dataSource}. */
public final class ExplainedStatements {
    /** Tables that grow with the history. */
    private static final Set<String> LARGE =
            Set.of("ledger_entry", "document_line", "posted_document", "invoice_fact", "effort_fact", "usage_fact");

    private final DataSource database;
    private final List<String> loops = new ArrayList<>();
    private int count;
    /** Of the statement that is made ready: the driver shows it with a question mark in its place. */
    private String array = "";

    private ExplainedStatements(DataSource database) {
        this.database = database;
    }

    /** Runs a statement. */
    public interface Execution {
        void run(String sql) throws SQLException;
    }

    public static ExplainedStatements of(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(url, TestDatabase.user(), "");
        database.setSchema("outlay");
        return new ExplainedStatements(database);
    }

    /** Takes from a database what it knows of its tables. */
    public static void forget(Execution execution) throws SQLException {
        execution.run("""
                delete from pg_statistic where starelid in
                    (select oid from pg_class where relnamespace = current_schema()::regnamespace)""");
        execution.run("""
                select pg_clear_relation_stats(current_schema()::text, relname::text) from pg_class
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')""");
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, database);
    }

    /** Queries run. */
    public int count() {
        return count;
    }

    /** Queries that go through a large table for each row of another, with the table. */
    public List<String> loops() {
        return List.copyOf(loops);
    }

    private <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(real, method, arguments)));
    }

    private Object call(Object real, Method method, Object... arguments) throws Throwable {
        if (method.getName().equals("setArray")) {
            array = arguments[1].toString();
        }
        if (real instanceof PreparedStatement query && method.getName().startsWith("executeQuery")) {
            explain(query.unwrap(PGStatement.class).toString());
        }
        try {
            Object made = method.invoke(real, arguments);
            if (made instanceof Connection) {
                return proxy(Connection.class, made);
            }
            return made instanceof PreparedStatement ? proxy(PreparedStatement.class, made) : made;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void explain(String sql) {
        count++;
        String plan = JdbcClient.create(database)
                .sql("explain (format json) "
                        + sql.replace("any(?)", "any('" + array.replace("'", "''") + "'::text[])")
                                .replace("?", "??"))
                .query((row, n) -> row.getString(1))
                .single();
        find(JsonMapper.shared().readTree(plan).get(0).get("Plan"), sql);
    }

    private void find(JsonNode node, String sql) {
        JsonNode parts = node.path("Plans");
        if (node.path("Node Type").asString("").equals("Nested Loop")) {
            List<String> inner = scanned(parts.get(1));
            if (!inner.isEmpty() && !tables(parts.get(0)).isEmpty()) {
                loops.add(inner + " for each row of " + tables(parts.get(0)) + ": " + sql);
            }
        }
        parts.forEach(part -> find(part, sql));
    }

    /** Large tables that are gone through from end to end. */
    private static List<String> scanned(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("Node Type").asString("").equals("Seq Scan")) {
            found.addAll(own(node));
        }
        node.path("Plans").forEach(part -> found.addAll(scanned(part)));
        return found;
    }

    private static List<String> tables(JsonNode node) {
        List<String> found = new ArrayList<>(own(node));
        node.path("Plans").forEach(part -> found.addAll(tables(part)));
        return found;
    }

    private static List<String> own(JsonNode node) {
        String table = node.path("Relation Name").asString("");
        return Arrays.asList(table).stream().filter(LARGE::contains).toList();
    }
}
