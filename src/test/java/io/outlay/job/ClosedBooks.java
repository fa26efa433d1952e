package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * {@link KilledBooks} on disk, July and August closed and September to be closed, made once in a test JVM; and what a close
 * of September leaves that nothing disturbs.
 *
 * @param first to be copied, and never run
 * @param signals of the undisturbed close
 * @param left every folder and file
 * @param rows in the database
 */
record ClosedBooks(DiskWorkspace first, SignalCount signals, Map<String, String> left, List<String> rows) {
    static final String PERIOD = "2026-09";

    static ClosedBooks get() {
        return Holder.BOOKS;
    }

    /** No process of its database, and what the undisturbed close leaves. */
    void assertLeftBy(DiskWorkspace workspace) throws IOException, SQLException {
        assertThat(workspace.servers()).isEmpty();
        assertThat(workspace.left()).isEqualTo(left);
        assertThat(KilledBooks.rows(workspace::query)).isEqualTo(rows);
    }

    private static final class Holder {
        private static final ClosedBooks BOOKS = close();

        private static ClosedBooks close() {
            try {
                DiskWorkspace first = KilledBooks.july(DiskWorkspace.empty("closed-books"));
                Runtime.getRuntime().addShutdownHook(new Thread(first::delete));
                assertThat(first.close("2026-07").exit()).isEqualTo(Exit.DONE);
                lighten(first);
                assertThat(KilledBooks.august(first).close("2026-08").exit()).isEqualTo(Exit.DONE);
                KilledBooks.september(first);
                return closed(first, first.copy("closed-undisturbed"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Half of all files are databases that nobody uses; and a start after a kill would sync each file by itself. */
        private static void lighten(DiskWorkspace books) throws SQLException {
            books.execute(
                    "update pg_database set datistemplate = false",
                    "drop database template0",
                    "drop database template1");
            if (System.getProperty("os.name").equals("Linux")) {
                books.execute("alter system set recovery_init_sync_method = 'syncfs'");
            }
        }

        private static ClosedBooks closed(DiskWorkspace first, DiskWorkspace second) throws IOException, SQLException {
            SignalCount signals = new SignalCount();
            assertThat(second.close(PERIOD, signals).exit()).isEqualTo(Exit.DONE);
            Map<String, String> left = second.left();
            assertThat(left)
                    .containsKeys("handed/2026-09/csv/ledger.csv", "reports/2026-09/what-if-shop-2026-09.xlsx")
                    .doesNotContainKeys(".outlay/lock.holder", ".outlay/staging/2026-09");
            List<String> rows = KilledBooks.rows(second::query);
            second.delete();
            return new ClosedBooks(first, signals, left, rows);
        }
    }
}
