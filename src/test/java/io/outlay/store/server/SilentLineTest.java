package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network that drops every packet while a statement runs, and one that is only long in answering. */
class SilentLineTest {
    private static final Duration BEAT = Duration.ofMillis(20);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Until somebody gives it back. */
    private static final String WAIT = "select pg_advisory_lock(4711)";

    private static final String WAITING = " from pg_stat_activity where wait_event = 'advisory' and query = '" + WAIT
            + "' and datname = current_database()";

    private static final String ASKED = "select query_start from pg_stat_activity"
            + " where application_name = 'outlay lock' and datname = current_database()";

    private CutLine line;
    private DataSource direct;
    private Connection holder;

    @BeforeEach
    void connects() throws IOException, SQLException {
        String url = TestDatabase.freshUrl();
        line = CutLine.to(url);
        direct = TestPool.open(url, TestDatabase.user());
        holder = direct.getConnection();
        execute(WAIT);
    }

    @AfterEach
    void endsWhatIsLeft() throws IOException, SQLException {
        line.close();
        holder.close();
        Sql.execute(
                direct,
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    @Test
    void aStatementThatTakesLongIsLeftAlone() throws Exception {
        try (ExternalServer server = connect(AN_HOUR)) {
            CompletableFuture<Void> statement = begin(server);
            for (int times = 0; times < 5; times++) {
                String before = Sql.text(direct, ASKED);
                await().until(() -> !Sql.text(direct, ASKED).equals(before));
            }
            assertThat(statement).isNotDone();

            execute("select pg_advisory_unlock(4711)");

            statement.get();
            assertThat(server.holdsWorkspace()).isTrue();
        }
    }

    @Test
    void aStatementEndsWhenTheServerIsNotHeardAnyMore() throws Exception {
        try (ExternalServer server = connect(Duration.ofSeconds(3))) {
            CompletableFuture<Void> statement = begin(server);

            line.fallSilent();

            assertLost(statement);
            assertThat(server.holdsWorkspace()).isFalse();
        }
    }

    @Test
    void aStatementEndsWhoseSessionTheServerHasEndedWithoutAWord() throws Exception {
        try (ExternalServer server = connect(AN_HOUR)) {
            CompletableFuture<Void> statement = begin(server);

            line.silenceLast();
            Sql.execute(direct, "select pg_terminate_backend(pid)" + WAITING);

            assertLost(statement);
            assertThat(server.holdsWorkspace()).isTrue();
            assertThat(Sql.text(server.dataSource(), "select 1")).isEqualTo("1");
        }
    }

    /** A client that is gone without a word holds its locks no longer than minutes. */
    @Test
    void theServerIsToldToNoticeThatAClientIsGone() throws Exception {
        try (ExternalServer server = connect(AN_HOUR)) {
            assertThat(Sql.text(server.dataSource(), "show client_connection_check_interval"))
                    .isEqualTo("30s");
        }
    }

    private ExternalServer connect(Duration silence) throws IOException {
        return ExternalServer.connect(
                new ServerAddress(line.url(), Optional.of(TestDatabase.user()), Optional.empty(), "public"),
                new LockSession.Rhythm(BEAT, silence));
    }

    private CompletableFuture<Void> begin(ExternalServer server) {
        CompletableFuture<Void> statement = CompletableFuture.runAsync(() -> {
            try {
                Sql.execute(server.dataSource(), WAIT);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> statement.isDone()
                || Sql.text(direct, "select count(*)" + WAITING).equals("1"));
        return statement;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertLost(CompletableFuture<Void> statement) {
        Throwable failure = catchThrowable(statement::get);
        assertThat(SqlCause.within(failure, "the database"))
                .hasValueSatisfying(
                        fault -> assertThat(fault).hasMessageStartingWith("The connection to the database was lost: "));
    }
}
