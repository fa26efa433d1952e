package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.outlay.job.workspace.Workspace;
import io.outlay.store.server.CutLine;
import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.StartOptions;
import io.outlay.store.server.WorkspaceLock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@link ClosedBooks} whose ledger is on a server that is not the workspace's own and is reached over the network, by a line
 * that can be cut. The server can be killed and started again.
 */
final class ServedBooks implements AutoCloseable {
    private final DiskWorkspace books;
    private final DiskWorkspace place;
    private final WorkspaceLock lock;
    private volatile PostgresServer server;
    private final CutLine line;

    private ServedBooks(DiskWorkspace books, DiskWorkspace place) throws IOException {
        this.books = books;
        this.place = place;
        this.lock = WorkspaceLock.take(place.data());
        this.server = start(place);
        this.line = CutLine.to(server.jdbcUrl());
    }

    /** A copy of closed books, and another one whose database is the server's. */
    static ServedBooks copy(ClosedBooks closed, String name) throws IOException {
        return new ServedBooks(closed.first().copyOfFiles(name), closed.first().copy(name + "-server"));
    }

    private void start() {
        server.close();
        server = start(place);
    }

    private static PostgresServer start(DiskWorkspace place) {
        return PostgresServer.start(place.data(), StartOptions.DEFAULT.with("fsync", "off"));
    }

    /** In the form of {@code --db-url}; the schema is the one that an embedded server has. */
    private String url() throws IOException {
        return line.url() + "&currentSchema=public";
    }

    Workspace workspace() throws IOException {
        return on(books);
    }

    /** Another workspace with the same ledger. */
    Workspace on(DiskWorkspace copy) throws IOException {
        return new Workspace(copy.root(), Map.of(), Optional.empty(), Optional.of(url()), Optional.of(server.user()));
    }

    void cutLine() {
        line.cut();
    }

    /** The server ends all sessions, as one that is shut down does. */
    void endSessions() {
        try {
            query("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void killServer() {
        place.killServers();
    }

    /** As where the system starts a server again that has ended. */
    void killAndRestartServer() {
        place.killServers();
        start();
    }

    /** Until the next run may begin: a server that was killed runs again, and the session of the last run has ended. */
    void settle() {
        if (place.servers().isEmpty()) {
            start();
        }
        await().until(() ->
                query("select pid from pg_locks where locktype = 'advisory'").isEmpty());
    }

    /** What an undisturbed close leaves, here as with the database in the workspace, and no process in it. */
    void assertLeft(ClosedBooks closed) throws IOException, SQLException {
        assertThat(books.servers()).isEmpty();
        assertThat(books.left()).isEqualTo(closed.left());
        assertThat(KilledBooks.rows(this::query)).isEqualTo(closed.rows());
    }

    /** Rows of a query, columns joined by {@code |}. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection()) {
            return QueryRows.of(connection, sql);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.close();
        lock.close();
        books.delete();
        place.delete();
    }
}
