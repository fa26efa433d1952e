package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What grows from close to close: a period keeps what it posted from, not another copy of the history. */
class OutdatedRowsTest {
    @TempDir
    private Path folder;

    @Test
    void aPeriodBeforeTheLastTwoKeepsTheLinesAndFilesThatItPostedFrom() throws SQLException {
        TestWorkspace workspace = TestWorkspace.small(folder);
        for (int month = 6; month <= 9; month++) {
            workspace.invoices(month + ".csv", "S-" + month + ",2026-0" + month + "-01,Shopco,100.00,EUR,,,,,");
            workspace.close("2026-0" + month);
        }

        assertThat(lines(workspace, 6)).containsExactly("S-6");
        assertThat(lines(workspace, 7)).containsExactly("S-7");
        assertThat(lines(workspace, 8)).containsExactly("S-6", "S-7", "S-8");
        assertThat(lines(workspace, 9)).containsExactly("S-6", "S-7", "S-8", "S-9");
        assertThat(workspace.query("select path from attempt_file where attempt_id = " + attempt(7)))
                .containsExactly("inbox/7.csv");
        for (String table : List.of("posted_document", "attempt_layer", "attempt_replacement", "attempt_rejection")) {
            assertThat(workspace.query("select 1 from " + table + " where attempt_id = " + attempt(7)))
                    .as(table)
                    .isEmpty();
        }
    }

    private static List<String> lines(TestWorkspace workspace, int month) throws SQLException {
        return workspace.query(
                "select f.invoice_no from document_line d join invoice_fact f using (content_id, sheet, line)"
                        + " where d.attempt_id = " + attempt(month) + " order by 1");
    }

    private static String attempt(int month) {
        return "(select attempt_id from closed_period where period = '2026-0" + month + "-01')";
    }
}
