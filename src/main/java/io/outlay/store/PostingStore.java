package io.outlay.store;

import io.outlay.model.Names;
import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Posting by difference: what the ledger should hold is staged, compared with what earlier periods posted, and each key
 * that differs gets a full reversal and a new entry. All methods want a transaction and start their part anew.
 */
public final class PostingStore {
    private static final String POST = """
            insert into ledger_entry (attempt_id, entry_id, posted_in, document, line, month, system_id, cost_pool, basis, amount,
                source_amount, source_currency, fx_rate, quantity, unit, one_off, reason, correction_of, counter_system,
                source_file, source_sheet, source_line, source_rows)
            select attempt_id,
                   case when correction_of is not null then md5(concat_ws('|', correction_of, :posted_in, 'reversal'))
                        else md5(concat_ws('|', document, line, month, system_id, cost_pool, basis, :posted_in, 'entry',
                                           case when line like '%|%' then length(line) end)) end,
                   :period, document, line, month, system_id, cost_pool, basis, amount, source_amount, source_currency, fx_rate,
                   quantity, unit, one_off, reason, correction_of, counter_system, source_file, source_sheet, source_line,
                   source_rows
            from staged_entry where attempt_id = :attempt
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public PostingStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The ids that systems had before: first of all, as the ledger is read by them.
     *
     * @param current id by former id
     */
    public void saveRenames(long attempt, SortedMap<String, String> current) {
        clear("attempt_rename", attempt);
        current.forEach((former, id) -> jdbc.sql(
                        "insert into attempt_rename (attempt_id, former_id, system_id) values (?, ?, ?)")
                .params(attempt, former, id)
                .update());
    }

    /** What the period before knew of the documents it had posted, under the ids that systems have now. */
    public List<PostedDocument> postedBefore(Attempt attempt) {
        return jdbc.sql("""
                        select * from (
                            select case when exists (select from attempt_rename where attempt_id = :attempt)
                                        then document_now(:attempt, d.document) else d.document end as document,
                                   d.content, d.mapping, d.fx_rate, d.rule
                            from posted_document d join closed_period c using (attempt_id)
                            where c.period = :base) p
                        order by document collate "C\"""")
                .param("attempt", attempt.id())
                .param("base", attempt.basePeriod().map(p -> p.atDay(1)).orElse(null), java.sql.Types.DATE)
                .query(Columns.as(PostedDocument.class))
                .list();
    }

    /**
     * @param contents ids of the contents of {@code lines}, one for one
     */
    public void saveLines(long attempt, List<Long> contents, List<DocumentLine> lines, LongConsumer written) {
        clear("document_line", attempt);
        try (CopyRows rows = new CopyRows(
                dataSource,
                "document_line",
                "attempt_id, content_id, sheet, line, path, document, state, system_id, period_start, period_end,"
                        + " period_basis, inferred, fx_rate, booked")) {
            for (int i = 0; i < lines.size(); i++) {
                DocumentLine l = lines.get(i);
                rows.add(
                        attempt,
                        contents.get(i),
                        l.line().source().sheet(),
                        l.line().source().line(),
                        l.line().source().file(),
                        l.document(),
                        Names.id(l.state()),
                        l.systemId(),
                        l.period().map(p -> p.start()),
                        l.period().map(p -> p.end()),
                        l.periodBasis(),
                        l.inferred(),
                        l.fxRate(),
                        l.booked());
                written.accept(1);
            }
        }
        jdbc.sql("analyze document_line").update();
    }

    public void saveRejections(long attempt, List<Rejection> rejections) {
        clear("attempt_rejection", attempt);
        try (RejectionRows rows = RejectionRows.ofAttempt(dataSource, attempt)) {
            rejections.forEach(rows::add);
        }
    }

    /**
     * Stages what is to be posted: the difference between what the ledger should hold and what earlier periods posted.
     *
     * @param reasons why entries of a document differ, by document
     * @param written told of each target that was compared
     */
    public void stage(Attempt attempt, List<TargetEntry> targets, Map<String, Reason> reasons, LongConsumer written) {
        clear(StagedEntries.TABLE, attempt.id());
        try (StagedEntries staged = new StagedEntries(dataSource, attempt, reasons)) {
            PostingDifference difference = new PostingDifference(targets, staged, written);
            new StandingEntries(dataSource).each(attempt, LedgerStore.isRenamed(jdbc, attempt), difference::posted);
            difference.end();
        }
    }

    public void saveDocuments(long attempt, List<PostedDocument> documents) {
        clear("posted_document", attempt);
        RecordColumns<PostedDocument> posted = RecordColumns.of(PostedDocument.class);
        try (CopyRows rows = CopyRows.ofAttempt(dataSource, "posted_document", posted)) {
            documents.forEach(d -> rows.add(attempt, posted.values(d)));
        }
        jdbc.sql("analyze posted_document").update();
    }

    private void clear(String table, long attempt) {
        jdbc.sql("delete from " + table + " where attempt_id = ?")
                .param(attempt)
                .update();
    }

    /**
     * Posts what was staged.
     *
     * @return entries written
     */
    public int post(Attempt attempt) {
        clear("ledger_entry", attempt.id());
        int entries = posting(attempt, "").update();
        // All that reads the ledger from here on would be planned for the rows of before.
        jdbc.sql("analyze ledger_entry").update();
        return entries;
    }

    /** The statement that posts, with all that it needs. */
    JdbcClient.StatementSpec posting(Attempt attempt, String before) {
        return jdbc.sql(before + POST)
                .param("attempt", attempt.id())
                .param("period", attempt.period().atDay(1))
                .param("posted_in", attempt.period().toString());
    }
}
