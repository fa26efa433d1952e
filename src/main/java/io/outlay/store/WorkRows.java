package io.outlay.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that attempts leave behind. */
final class WorkRows {
    private static final List<String> TABLES = List.of(
            "ledger_entry",
            StagedEntries.TABLE,
            "posted_document",
            "attempt_rejection",
            "attempt_rename",
            "document_line",
            "attempt_replacement",
            "attempt_layer",
            "attempt_file");

    private WorkRows() {}

    /** Drops the rows of attempts that are neither published nor running. */
    static void dropUnpublished(JdbcClient jdbc) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where attempt_id in (select attempt_id from attempt where state in"
                            + " ('abandoned', 'gate') and attempt_id not in (select attempt_id from closed_period))")
                    .update();
        }
    }
}
