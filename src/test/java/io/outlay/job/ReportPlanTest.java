package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.BigWorkspace.Size;
import io.outlay.job.ledger.Facts;
import io.outlay.job.workspace.Stores;
import io.outlay.model.Cursor;
import io.outlay.store.Attempt;
import io.outlay.store.ExplainedStatements;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a report reads is planned without going through one large table for each row of another, whatever the database knows
 * of its tables: with the statistics that a close left, with fresh ones, and with none.
 */
class ReportPlanTest {
    private static final YearMonth PERIOD = BigWorkspace.FIRST.plusMonths(5);

    @TempDir
    private Path folder;

    @Test
    void readsEveryLargeTableOnce() throws SQLException {
        try {
            BigWorkspace big = new BigWorkspace(folder.resolve("made"), new Size(10, 6, 3_000, 3_000, 3_000));
            big.register();
            for (int month = 0; month < big.size().months(); month++) {
                big.month(month);
            }
            TestWorkspace workspace = TestWorkspace.copy(big.root(), folder.resolve("closed"));
            workspace.close(PERIOD.minusMonths(1).toString());
            workspace.close(PERIOD.toString());

            assertThat(plans(workspace).loops()).as("as closed").isEmpty();
            workspace.execute("analyze");
            assertThat(plans(workspace).loops()).as("analyzed").isEmpty();
            ExplainedStatements.forget(workspace::execute);
            assertThat(plans(workspace).loops()).as("without statistics").isEmpty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExplainedStatements plans(TestWorkspace workspace) {
        ExplainedStatements explained =
                ExplainedStatements.of(workspace.workspace().dbUrl().orElseThrow());
        Stores stores = Stores.of(explained.dataSource(), "EUR");
        Attempt attempt = stores.attempts()
                .get(stores.publications().latest().orElseThrow().attempt());
        Facts.of(stores.facts(), attempt.id());
        stores.facts().invoiceLines(attempt.id());
        stores.changes().of(attempt);
        stores.attempts().files(attempt.id());
        stores.attempts().rejections(attempt.id());
        ledger(stores, attempt);
        tieOut(stores, attempt);
        assertThat(explained.count()).isGreaterThan(30);
        return explained;
    }

    private static void ledger(Stores stores, Attempt attempt) {
        stores.ledger().sums(attempt);
        stores.ledger().hours(attempt);
        stores.ledger().charges(attempt.id(), PERIOD);
        stores.ledger().postedBefore(attempt);
        stores.ledger().vendors(attempt.id());
        stores.ledger().restated(attempt, PERIOD, PERIOD);
        stores.postings().postedBefore(attempt);
        stores.bridge().quantities(attempt, PERIOD);
        stores.bridge().reportedAYearBefore(attempt, PERIOD);
        for (Cursor<?> rows :
                List.of(stores.ledger().entries(attempt), stores.ledger().lines(attempt.id()))) {
            rows.close();
        }
    }

    private static void tieOut(Stores stores, Attempt attempt) {
        stores.tieOut().tables(attempt.id());
        stores.tieOut().entries(attempt, PERIOD);
        stores.tieOut().spread(attempt, PERIOD);
        stores.tieOut().months(attempt);
        stores.tieOut().documents(attempt, PERIOD);
        stores.tieOut().accruals(attempt, PERIOD);
        stores.tieOut().broken(attempt);
    }
}
