package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A schema is one workspace's. */
class PublicationStoreTest {
    private final DataSource database = TestDatabase.fresh();
    private final PublicationStore publications = new PublicationStore(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @Test
    void ofTwoWorkspacesThatClaimASchemaAtOnceTheLaterSeesTheFirst()
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<Optional<String>> second = transaction.execute(t -> {
            assertThat(publications.claim("first", "EUR")).isEmpty();
            CompletableFuture<Optional<String>> other =
                    CompletableFuture.supplyAsync(() -> transaction.execute(u -> publications.claim("second", "EUR")));
            awaitWaiting();
            return other;
        });

        assertThat(second.get(30, TimeUnit.SECONDS)).contains("first");
        assertThat(publications.owner()).contains("first");
    }

    /** Until the second waits for the first, as it would not if it saw nothing of it. */
    private void awaitWaiting() {
        JdbcClient jdbc = JdbcClient.create(database);
        for (int look = 0; look < 3000; look++) {
            boolean waits = jdbc.sql("select exists (select from pg_locks where not granted"
                            + " and relation = 'workspace'::regclass)")
                    .query(Boolean.class)
                    .single();
            if (waits) {
                return;
            }
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 10, TimeUnit.MILLISECONDS)
                    .join();
        }
        throw new AssertionError("the second claim never waited");
    }
}
