package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.FailureCause;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles of {@code sql/roles.sql}, under other names, as the test server has an {@code outlay} already. */
class RolesTest {
    private static final String OWNER = "test_roles";
    private static final String READER = "test_roles_reader";

    private static final String ANY_URL = TestDatabase.freshUrl();

    @TempDir
    static Path folder;

    private static Workspace workspace;

    /** The owner closes a month in a schema that the script has made; the reader's rights come once the views are there. */
    @BeforeAll
    static void closesAMonthAsTheOwner() throws IOException, SQLException {
        runScript();
        TestWorkspace books = TestWorkspace.small(folder).invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,");
        workspace = as(books.root(), OWNER);
        assertThat(DiskWorkspace.close(workspace, "2026-08", Progress.SILENT).exit())
                .isEqualTo(Exit.DONE);
    }

    /** Each test takes or gives the reader what it likes. */
    @BeforeEach
    void givesTheReaderItsRights() throws IOException, SQLException {
        query(OWNER, "revoke select on all tables in schema test_roles from test_roles_reader");
        runScript();
    }

    @Test
    void theReaderSeesEveryViewAndNoTable() throws SQLException {
        List<String> views = query(
                READER, "select viewname from pg_views where schemaname = '" + OWNER + "' and viewname like 'bi\\_%'");
        assertThat(views).hasSizeGreaterThan(8);
        for (String view : views) {
            query(READER, "select * from " + view);
        }
        assertThat(query(READER, "select amount from bi_ledger where basis = 'effective'"))
                .containsExactly("100.00");
        assertThat(query(READER, "select document_now(1, 'effort|shop|2026-08|run')"))
                .containsExactly("effort|shop|2026-08|run");

        for (String table : query(OWNER, "select tablename from pg_tables where schemaname = '" + OWNER + "'")) {
            assertDenied("select * from " + table);
        }
    }

    @Test
    void theReaderChangesNothing() {
        assertDenied("delete from closed_period");
        assertDenied("insert into ledger_entry select * from ledger_entry");
        assertDenied("update closed_period set revision = 2");
        assertDenied("truncate attempt");
        assertDenied("create table mine (id int)");
        assertDenied("drop view bi_ledger");
    }

    /** One who may see no table, one who may see them all, one who may connect but once, and one who may not enter. */
    @Test
    void aRunThatMayNotIsRefusedWithoutWaiting() throws SQLException {
        String rights = "\nGive the user the rights that sql/roles.sql lists, or name another user with --db-user.";
        assertThat(refused())
                .isEqualTo("The user may not do in schema test_roles what a command needs: permission denied for table"
                        + " flyway_schema_history." + rights);
        query(OWNER, "grant select on all tables in schema test_roles to test_roles_reader");
        assertThat(refused())
                .isEqualTo("The user may not do in the database what a command needs: permission denied for table"
                        + " workspace." + rights);
        query(TestDatabase.user(), "alter role test_roles_reader connection limit 1");
        assertThat(refused())
                .contains("has no connection left: too many connections for role \"test_roles_reader\".\nOutlay needs");
        query(TestDatabase.user(), "alter role test_roles_reader connection limit -1");
        query(OWNER, "revoke usage on schema test_roles from test_roles_reader");
        assertThat(refused())
                .isEqualTo("The user may not do in schema test_roles what a command needs: permission denied for schema"
                        + " test_roles." + rights);
    }

    private static String refused() {
        long begun = System.nanoTime();
        try {
            DiskWorkspace.close(as(workspace.root(), READER), "2026-08", Progress.SILENT);
            throw new AssertionError("closed");
        } catch (RuntimeException e) {
            // A pool of connections would wait for ten.
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .isLessThan(10);
            return String.join("\n", FailureCause.of(e, workspace.root()).messages());
        }
    }

    private static void assertDenied(String sql) {
        assertThatThrownBy(() -> query(READER, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static Workspace as(Path root, String user) {
        return new Workspace(root, Map.of(), Optional.empty(), Optional.of(url()), Optional.of(user));
    }

    private static String url() {
        return url(OWNER) + "&currentSchema=" + OWNER;
    }

    private static String url(String database) {
        return ANY_URL.replaceFirst("/test_\\d+\\?", "/" + database + "?");
    }

    private static List<String> query(String user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), user, null)) {
            return values(connection, sql);
        }
    }

    /** The first column of every row; none of what gives no rows. */
    private static List<String> values(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    /** As psql does: each statement by itself, and what {@code \gexec} selects executed. */
    private static void runScript() throws IOException, SQLException {
        String script = Files.readString(Path.of("sql/roles.sql"), StandardCharsets.UTF_8)
                .replaceAll("(?m)^--.*$", "")
                .replaceAll("\\boutlay", OWNER);
        Matcher commands =
                Pattern.compile("(?s)(.*?)(;|\\\\gexec|\\\\connect (\\w+))").matcher(script);
        Connection connection = DriverManager.getConnection(url("postgres"), TestDatabase.user(), null);
        try {
            while (commands.find()) {
                if (commands.group(3) != null) {
                    connection.close();
                    connection = DriverManager.getConnection(url(commands.group(3)), TestDatabase.user(), null);
                    continue;
                }
                List<String> values = values(connection, commands.group(1));
                if (commands.group(2).equals("\\gexec")) {
                    for (String statement : values) {
                        values(connection, statement);
                    }
                }
            }
        } finally {
            connection.close();
        }
    }
}
