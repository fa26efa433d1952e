package io.outlay.store;

import io.outlay.model.ledger.TargetEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What periods before one posted, streamed in the order of keys: whoever reads it holds one key at a time. */
record StandingEntries(DataSource dataSource) {
    private static final int FETCH = 5_000;

    private static final RecordColumns<TargetEntry> ENTRY =
            RecordColumns.of(TargetEntry.class, Map.of("source", "source"));

    private static final String COLUMNS = Stream.concat(Stream.of("entry_id", "correction_of"), ENTRY.names().stream())
            .map(column -> "e." + column)
            .collect(Collectors.joining(", "));

    /**
     * No join but with the few periods, so there is nothing to plan wrong: which entries were reversed is found among those of
     * one key.
     */
    static final String STATEMENT = """
            select COLUMNS from ENTRIES e join closed_period c on c.attempt_id = e.attempt_id and c.period < ?
            order by e.document collate "C", e.line collate "C", e.month, e.system_id collate "C", e.cost_pool collate "C",
                e.basis collate "C", e.entry_id collate "C"
            """;

    /**
     * An entry that was posted.
     *
     * @param correctionOf the entry that this one reverses
     */
    record Posted(String entryId, Optional<String> correctionOf, TargetEntry entry) {}

    /**
     * @param renamed whether systems have other ids now: entries come under those
     */
    void each(Attempt attempt, boolean renamed, Consumer<Posted> entries) {
        SameValues same = SameValues.passing();
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH);
        jdbc.query(statement(renamed), row -> prepare(row, attempt, renamed), (RowCallbackHandler)
                row -> entries.accept(new Posted(
                        row.getString("entry_id"),
                        Optional.ofNullable(row.getString("correction_of")),
                        ENTRY.read(new Columns(row, same)))));
    }

    static String statement(boolean renamed) {
        return STATEMENT
                .replace("COLUMNS", COLUMNS)
                .replace("ENTRIES", renamed ? "(select * from ledger_seen where seen_by = ?)" : "ledger_entry");
    }

    private static void prepare(PreparedStatement row, Attempt attempt, boolean renamed) throws SQLException {
        int next = 1;
        if (renamed) {
            row.setLong(next++, attempt.id());
        }
        row.setObject(next, attempt.period().atDay(1));
    }
}
