package io.outlay.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that attempts leave behind. */
final class WorkRows {
    static final List<String> TABLES = List.of(
            "ledger_entry",
            StagedEntries.TABLE,
            "posted_document",
            "attempt_rejection",
            "attempt_rename",
            "document_line",
            "attempt_replacement",
            "attempt_layer",
            "attempt_file");

    private static final String ENTRY = " and not exists (select from ledger_entry e where e.attempt_id = a.attempt_id";

    private static final Map<String, String> POSTED_FROM = Map.of(
            "document_line a", ENTRY + " and e.document = a.document)",
            "attempt_file a", ENTRY + " and e.source_file = a.path)");

    private WorkRows() {}

    /** Drops the rows of attempts that are neither published nor running. */
    static void dropUnpublished(JdbcClient jdbc) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where attempt_id in (select attempt_id from attempt where state in"
                            + " ('abandoned', 'gate') and attempt_id not in (select attempt_id from closed_period))")
                    .update();
        }
    }

    /**
     * Drops what is only compared with the next period: of the two latest periods it stays, as the latest may be closed
     * again. Of older ones the lines and files stay from which they posted something.
     */
    static void dropOutdated(JdbcClient jdbc) {
        for (String table : List.of(
                "posted_document",
                "attempt_rejection",
                "attempt_replacement",
                "attempt_layer",
                "attempt_file a",
                "document_line a")) {
            jdbc.sql("delete from " + table + " where attempt_id in"
                            + " (select attempt_id from closed_period order by period desc offset 2)"
                            + POSTED_FROM.getOrDefault(table, ""))
                    .update();
        }
    }
}
