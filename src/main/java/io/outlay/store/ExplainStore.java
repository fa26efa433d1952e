package io.outlay.store;

import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way back from a figure of the ledger to the rows behind it. */
public final class ExplainStore {
    /** Under the id that it has now or one that it had. */
    private static final String OF_SYSTEM = "f.system_id in (select :value union all"
            + " select former_id from attempt_rename where attempt_id = :attempt and system_id = :value)";

    private static final RecordColumns<TracedEntry> ENTRY =
            RecordColumns.of(TracedEntry.class, Map.of("source", "source"));

    private final JdbcClient jdbc;

    public ExplainStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Entries of a system in a month, in order of basis, pool, document, posting period and source; reversals first. */
    public List<TracedEntry> entries(Attempt attempt, String system, YearMonth month) {
        return LedgerStore.visible(jdbc, attempt, """
                        select e.*, s.*, coalesce(s.line_sha256, h.sha256) as sha256
                        from ledger_seen e
                        left join ledger_entry o on o.entry_id = e.correction_of
                            and o.attempt_id in (select attempt_id from closed_period)
                        left join lateral (
                            select f.invoice_no as line_invoice_no, f.issue_date as line_issue_date, f.vendor as line_vendor,
                                   f.description as line_description, f.net_amount as line_net_amount,
                                   f.currency as line_currency, d.period_start as line_period_start,
                                   d.period_end as line_period_end, d.period_basis as line_period_basis,
                                   c.sha256 as line_sha256
                            from document_line d
                            join invoice_fact f using (content_id, sheet, line) join content c using (content_id)
                            where d.attempt_id = coalesce(o.attempt_id, e.attempt_id) and d.document = e.document
                              and d.path = e.source_file and d.sheet = e.source_sheet and d.line = e.source_line
                              and d.state = 'posted'
                            order by d.content_id desc limit 1) s on true
                        left join lateral (
                            select c.sha256 from attempt_file a join content c using (content_id)
                            where a.attempt_id = coalesce(o.attempt_id, e.attempt_id) and a.path = e.source_file) h on true
                        where VISIBLE and e.system_id = :system and e.month = :month
                        order by e.basis collate "C", e.cost_pool collate "C", e.document collate "C", e.posted_in,
                                 e.correction_of is null, e.source_file collate "C", e.source_sheet collate "C",
                                 e.source_line, e.entry_id collate "C\"""")
                .param("system", system)
                .param("month", month.atDay(1))
                .query(Columns.as(ENTRY))
                .list();
    }

    /** A row with the SHA-256 of the file that it was read from. */
    public record Traced<T>(T row, String sha256) {}

    /** Live rows of effort of a system in a month, in order of first seen, path and line. */
    public List<Traced<EffortEntry>> effort(Attempt attempt, String system, YearMonth month) {
        boolean kept = jdbc.sql("select to_regclass('effort_fact') is not null")
                .query(Boolean.class)
                .single();
        return kept ? live(attempt, FactTables.EFFORT, month, new Which(OF_SYSTEM, system)) : List.of();
    }

    /** Live readings of a business metric in a month, in order of first seen, path and line. */
    public List<Traced<MetricReading>> readings(Attempt attempt, String metric, YearMonth month) {
        return live(attempt, FactTables.METRICS, month, new Which("f.metric = :value", metric));
    }

    /** Live readings of a metric of all systems in a month, in order of first seen, path and line. */
    public List<Traced<UsageReading>> usage(Attempt attempt, String metric, YearMonth month) {
        return live(attempt, FactTables.USAGE, month, new Which("f.metric = :value", metric));
    }

    private <F extends Fact> List<Traced<F>> live(Attempt attempt, FactTable<F> table, YearMonth month, Which which) {
        return jdbc.sql("select f.*, l.path, c.sha256 from attempt_layer l join " + table.table()
                        + " f using (content_id) join content c using (content_id)"
                        + " where l.attempt_id = :attempt and f.month = :month and " + which.condition()
                        + " and " + table.life().condition()
                        + " order by l.first_seen, l.path collate \"C\", f.sheet collate \"C\", f.line, l.content_id")
                .param("attempt", attempt.id())
                .param("value", which.value())
                .param("month", month.atDay(1))
                .param("kind", table.kind())
                .query((row, n) -> new Traced<>(table.own().read(new Columns(row)), row.getString("sha256")))
                .list();
    }

    /** @param condition on {@code :value} */
    private record Which(String condition, String value) {}

    /** Cost of a system in a month by the system on the other side; its own, beside any allocation, under blank. */
    public Map<String, BigDecimal> byCounterSystem(Attempt attempt, String system, YearMonth month) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        LedgerStore.visible(jdbc, attempt, """
                        select coalesce(e.counter_system, '') as counter, sum(e.amount) as amount
                        from ledger_seen e
                        where VISIBLE and e.system_id = :system and e.month = :month and e.basis <> 'billed'
                        group by counter""")
                .param("system", system)
                .param("month", month.atDay(1))
                .query(row -> {
                    sums.put(row.getString("counter"), row.getBigDecimal("amount"));
                });
        return sums;
    }

    /** Months up to the period in which each system has entries. */
    public SortedMap<String, SortedSet<YearMonth>> months(Attempt attempt) {
        SortedMap<String, SortedSet<YearMonth>> months = new TreeMap<>();
        LedgerStore.visible(jdbc, attempt, """
                        select distinct e.system_id, e.month from ledger_seen e
                        where VISIBLE and e.month <= :period""").query(row -> {
            Columns c = new Columns(row);
            months.computeIfAbsent(c.text("system_id"), k -> new TreeSet<>()).add(c.month("month"));
        });
        return months;
    }
}
