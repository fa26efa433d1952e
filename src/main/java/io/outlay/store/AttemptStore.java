package io.outlay.store;

import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts, the files each of them knows, and what those files did not get accepted. */
public final class AttemptStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public AttemptStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The unfinished attempt at this period with this fingerprint, else a new one; unfinished others are abandoned and what
     * they had staged is dropped. One begun before the month was over is not continued after it. Wants a transaction.
     */
    public Attempt begin(YearMonth period, String fingerprint, boolean preliminary) {
        Optional<Attempt> unfinished = jdbc.sql(
                        "select *, attempt_id as id from attempt where period = ? and fingerprint = ? and preliminary = ? and state = 'running'")
                .params(period.atDay(1), fingerprint, preliminary)
                .query(Columns.as(Attempt.class))
                .optional();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        jdbc.sql("update attempt set state = 'abandoned' where state = 'running'")
                .update();
        WorkRows.dropUnpublished(jdbc);
        return jdbc.sql("""
                        insert into attempt (period, fingerprint, number, base_period, preliminary)
                        select :period, :fingerprint,
                               (select count(*) + 1 from attempt where period = :period and fingerprint = :fingerprint),
                               (select max(period) from closed_period where period < :period), :preliminary
                        returning *, attempt_id as id
                        """)
                .param("period", period.atDay(1))
                .param("fingerprint", fingerprint)
                .param("preliminary", preliminary)
                .query(Columns.as(Attempt.class))
                .single();
    }

    public Attempt get(long id) {
        return jdbc.sql("select *, attempt_id as id from attempt where attempt_id = ?")
                .param(id)
                .query(Columns.as(Attempt.class))
                .single();
    }

    /** What the month lacks though it was due, as long as it is closed all the same. */
    public void closedWithout(long id, List<String> without) {
        jdbc.sql("update attempt set closed_without = ? where attempt_id = ?")
                .params(without.toArray(new String[0]), id)
                .update();
    }

    /** The attempt stopped at a gate: corrected input makes a new one. */
    public void stopAtGate(long id) {
        jdbc.sql("update attempt set state = 'gate' where attempt_id = ?")
                .param(id)
                .update();
    }

    /** The attempt cannot be continued: the next one begins anew. */
    public void abandon(long id) {
        jdbc.sql("update attempt set state = 'abandoned' where attempt_id = ?")
                .param(id)
                .update();
    }

    /** Lays what is found now over what the period before knew, anew each time. Wants a transaction. */
    public List<Layering.Known> lay(Attempt attempt, List<Layering.Found> found) {
        Layering.Result result = Layering.of(attempt.period(), base(attempt), found);
        write(attempt.id(), result);
        FactTables.learn(jdbc);
        return result.files();
    }

    private Layering.Base base(Attempt attempt) {
        Long before = attempt.basePeriod()
                .flatMap(period -> jdbc.sql("select attempt_id from closed_period where period = ?")
                        .param(period.atDay(1))
                        .query(Long.class)
                        .optional())
                .orElse(null);
        List<Layer> layers = jdbc.sql("select * from attempt_layer where attempt_id = ? order by content_id")
                .param(before)
                .query(Columns.as(Layer.class))
                .list();
        Layering.Replacements replacements = new Layering.Replacements();
        jdbc.sql("select content_id, newer_id from attempt_replacement where attempt_id = ?")
                .param(before)
                .query(row -> {
                    replacements.with(row.getLong("content_id"), row.getLong("newer_id"));
                });
        List<Layering.Known> files = jdbc.sql("select * from attempt_file where attempt_id = ?")
                .param(before)
                .query(Columns.as(Layering.Known.class))
                .list();
        return new Layering.Base(attempt.basePeriod(), layers, replacements, files);
    }

    private void write(long attempt, Layering.Result result) {
        for (String table : List.of("attempt_replacement", "attempt_layer", "attempt_file")) {
            jdbc.sql("delete from " + table + " where attempt_id = ?")
                    .param(attempt)
                    .update();
        }
        RecordColumns<Layer> layer = RecordColumns.of(Layer.class);
        RecordColumns<Layering.Known> file = RecordColumns.of(Layering.Known.class);
        try (CopyRows layers = CopyRows.ofAttempt(dataSource, "attempt_layer", layer);
                CopyRows replacements =
                        new CopyRows(dataSource, "attempt_replacement", "attempt_id, content_id, newer_id");
                CopyRows files = CopyRows.ofAttempt(dataSource, "attempt_file", file)) {
            result.layers().forEach(each -> layers.add(attempt, layer.values(each)));
            result.replacements()
                    .all()
                    .forEach((content, newer) ->
                            newer.stream().sorted().forEach(next -> replacements.add(attempt, content, next)));
            result.files().forEach(each -> files.add(attempt, file.values(each)));
        }
    }

    /** The files that the attempt knows, with the counts their readers gave, in order of path. */
    public List<InputFile> files(long attempt) {
        return new AttemptFiles(jdbc).of(attempt);
    }

    /**
     * Each content that the attempt draws on, in order of path: a copy of another file has no tables, and a version that no
     * file holds any more is a {@code superseded} one. Their totals are those of {@link TieOutStore#tables}.
     */
    public List<InputFile> sources(long attempt) {
        return new AttemptFiles(jdbc).sources(attempt);
    }

    /**
     * All rejections that stand: of the form of every file known and not replaced, then of documents and figures beside
     * others. They repeat until the file is replaced or removed.
     */
    public List<Rejection> rejections(long attempt) {
        return jdbc.sql("""
                        select * from (select 0 as stage, f.path, r.ordinal, r.code, r.kind, r.sheet, r.line, r.column_name, r.value, r.reason,
                               r.remedy, r.excerpt, r.amount, r.currency, r.rows
                        from attempt_file f join content_rejection r using (content_id)
                        where f.attempt_id = :attempt and f.state not in ('vanished', 'duplicate')
                        union all
                        select 1, path, ordinal, code, kind, sheet, line, column_name, value, reason, remedy, excerpt, amount,
                               currency, rows
                        from attempt_rejection where attempt_id = :attempt) r
                        order by path collate "C", sheet collate "C", line, stage, ordinal""")
                .param("attempt", attempt)
                .query(Columns.as(RejectionRows.OWN))
                .list();
    }

    /** Rows of one table and currency that were accepted for their form and rejected beside others. */
    public record RejectedBeside(String kind, String currency, long rows, BigDecimal amount) {}

    /** What posting rejected, summed; amounts without sign. */
    public List<RejectedBeside> rejectedBeside(long attempt) {
        return jdbc.sql("""
                        select kind, currency, sum(rows)::bigint as rows, coalesce(sum(abs(amount)), 0) as amount
                        from attempt_rejection where attempt_id = ? group by kind, currency order by kind, currency""")
                .param(attempt)
                .query(Columns.as(RejectedBeside.class))
                .list();
    }
}
