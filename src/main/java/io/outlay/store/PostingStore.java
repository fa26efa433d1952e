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
    private static final String KEY = "document, line, month, system_id, cost_pool, basis";

    /** Entries of periods before this one that stand: neither reversals nor reversed. */
    private static final String STANDING = """
            standing as (
                select e.*, RANK from ENTRIES
                join closed_period c on c.attempt_id = e.attempt_id and c.period < :period
                where e.correction_of is null
                  and not exists (select from ledger_entry r
                                  join closed_period k on k.attempt_id = r.attempt_id and k.period < :period
                                  where r.correction_of = e.entry_id)),
            target as (select * from target_entry where attempt_id = :attempt)
            """;

    private static final String AS_POSTED =
            STANDING.replace("RANK", "1 as twin, 1 as twins").replace("ENTRIES", "ledger_entry e");

    /**
     * The same under the ids that systems have now. Two systems that became one may have two entries of one key: both go, for
     * one that holds what both held.
     */
    private static final String RENAMED =
            STANDING.replace("RANK", """
                       row_number() over (partition by KEY order by e.entry_id) as twin,
                       count(*) over (partition by KEY) as twins""").replace("ENTRIES", "(select * from ledger_seen where seen_by = :attempt) e");

    private static final String DIFFERS = """
            (t.amount, t.source_amount, t.source_currency, t.fx_rate, t.quantity, t.unit, t.one_off) is distinct from
            (s.amount, s.source_amount, s.source_currency, s.fx_rate, s.quantity, s.unit, s.one_off)
            """;

    static final String REVERSALS = """
            with STANDING
            insert into ledger_entry (attempt_id, entry_id, posted_in, KEY, amount, source_amount, source_currency, fx_rate,
                quantity, unit, one_off, reason, correction_of, counter_system, source_file, source_sheet, source_line, source_rows)
            select :attempt, md5(concat_ws('|', s.entry_id, :posted_in, 'reversal')), :period, s.document, s.line, s.month,
                   s.system_id, s.cost_pool, s.basis, -s.amount, -s.source_amount, s.source_currency, s.fx_rate,
                   -s.quantity, s.unit, s.one_off, coalesce(r.reason, 'rule'), s.entry_id, s.counter_system, s.source_file,
                   s.source_sheet, s.source_line, s.source_rows
            from standing s
            left join target t using (KEY)
            left join document_reason r on r.attempt_id = :attempt and r.document = s.document
            where t.document is null or s.twins > 1 or DIFFERS
            """;

    static final String NEW_ENTRIES = """
            with STANDING
            insert into ledger_entry (attempt_id, entry_id, posted_in, KEY, amount, source_amount, source_currency, fx_rate,
                quantity, unit, one_off, reason, counter_system, source_file, source_sheet, source_line, source_rows)
            select :attempt, md5(concat_ws('|', t.document, t.line, t.month, t.system_id, t.cost_pool, t.basis,
                   :posted_in, 'entry', case when t.line like '%|%' then length(t.line) end)), :period, t.document, t.line, t.month, t.system_id, t.cost_pool, t.basis,
                   t.amount, t.source_amount, t.source_currency, t.fx_rate, t.quantity, t.unit, t.one_off,
                   case when s.document is not null or t.month <= :base then coalesce(r.reason, 'rule') end, t.counter_system,
                   t.source_file, t.source_sheet, t.source_line, t.source_rows
            from target t
            left join (select * from standing where twin = 1) s using (KEY)
            left join document_reason r on r.attempt_id = :attempt and r.document = t.document
            where s.document is null or s.twins > 1 or DIFFERS
            """;

    private static final RecordColumns<TargetEntry> TARGET =
            RecordColumns.of(TargetEntry.class, Map.of("source", "source"));

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

    public void saveTargets(long attempt, List<TargetEntry> targets, LongConsumer written) {
        clear("target_entry", attempt);
        try (CopyRows rows = CopyRows.ofAttempt(dataSource, "target_entry", TARGET)) {
            for (TargetEntry target : targets) {
                rows.add(attempt, TARGET.values(target));
                written.accept(1);
            }
        }
    }

    public void saveDocuments(long attempt, List<PostedDocument> documents, Map<String, Reason> reasons) {
        clear("posted_document", attempt);
        clear("document_reason", attempt);
        RecordColumns<PostedDocument> posted = RecordColumns.of(PostedDocument.class);
        try (CopyRows rows = CopyRows.ofAttempt(dataSource, "posted_document", posted);
                CopyRows why = new CopyRows(dataSource, "document_reason", "attempt_id, document, reason")) {
            documents.forEach(d -> rows.add(attempt, posted.values(d)));
            reasons.forEach((document, reason) -> why.add(attempt, document, reason.id()));
        }
    }

    private void clear(String table, long attempt) {
        jdbc.sql("delete from " + table + " where attempt_id = ?")
                .param(attempt)
                .update();
    }

    /**
     * Posts the differences of the staged targets.
     *
     * @param between called between the reversals and the new entries
     * @return entries written
     */
    public int post(Attempt attempt, Runnable between) {
        clear("ledger_entry", attempt.id());
        // Just filled, so the statistics know none of their rows: without this the joins below are nested loops.
        jdbc.sql("analyze target_entry, document_reason, ledger_entry").update();
        int reversed = run(attempt, REVERSALS);
        between.run();
        int posted = run(attempt, NEW_ENTRIES);
        return reversed + posted;
    }

    private boolean isRenamed(Attempt attempt) {
        return jdbc.sql("select exists (select from attempt_rename where attempt_id = ?)")
                .param(attempt.id())
                .query(Boolean.class)
                .single();
    }

    private int run(Attempt attempt, String statement) {
        return statement(attempt, statement).update();
    }

    /** One of the statements that post, with all that it needs. */
    JdbcClient.StatementSpec statement(Attempt attempt, String statement) {
        return jdbc.sql(statement
                        .replace("STANDING", isRenamed(attempt) ? RENAMED : AS_POSTED)
                        .replace("DIFFERS", DIFFERS)
                        .replace("KEY", KEY))
                .param("attempt", attempt.id())
                .param("period", attempt.period().atDay(1))
                .param("posted_in", attempt.period().toString())
                .param("base", attempt.basePeriod().map(p -> p.atDay(1)).orElse(null), java.sql.Types.DATE);
    }
}
