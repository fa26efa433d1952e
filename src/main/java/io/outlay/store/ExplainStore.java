package io.outlay.store;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Reason;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final JdbcClient jdbc;

    public ExplainStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Entries of a system in a month, in order of basis, pool, document, posting period and source; reversals first. */
    public List<TracedEntry> entries(Attempt attempt, String system, YearMonth month) {
        return LedgerStore.visible(jdbc, attempt, """
                        select e.*, s.invoice_no, s.issue_date, s.vendor, s.description, s.net_amount, s.currency,
                               s.period_start, s.period_end, s.period_basis, coalesce(s.sha256, h.sha256) as sha256
                        from ledger_seen e
                        left join ledger_entry o on o.entry_id = e.correction_of
                            and o.attempt_id in (select attempt_id from closed_period)
                        left join lateral (
                            select f.invoice_no, f.issue_date, f.vendor, f.description, f.net_amount, f.currency,
                                   d.period_start, d.period_end, d.period_basis, c.sha256
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
                .query((row, n) -> entry(new Columns(row)))
                .list();
    }

    private static TracedEntry entry(Columns c) throws SQLException {
        return new TracedEntry(
                c.text("entry_id"),
                c.month("posted_in"),
                c.choice("basis", Basis.class),
                c.choice("cost_pool", CostPool.class),
                c.text("document"),
                c.number("amount"),
                c.number("source_amount"),
                c.text("source_currency"),
                c.number("fx_rate"),
                c.maybeNumber("quantity"),
                c.maybeText("unit"),
                c.maybeChoice("reason", Reason.class),
                c.maybeText("correction_of"),
                c.maybeText("counter_system"),
                new SourceRef(
                        c.text("source_file"), c.text("source_sheet"), c.row().getLong("source_line")),
                c.maybeText("sha256"),
                line(c));
    }

    private static Optional<TracedEntry.Line> line(Columns c) throws SQLException {
        if (c.maybeText("invoice_no").isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> start = c.maybeDate("period_start");
        Optional<LocalDate> end = c.maybeDate("period_end");
        return Optional.of(new TracedEntry.Line(
                c.text("invoice_no"),
                c.date("issue_date"),
                c.text("vendor"),
                c.maybeText("description"),
                c.number("net_amount"),
                c.text("currency"),
                start.flatMap(from -> end.map(to -> new ServicePeriod(from, to))),
                c.text("period_basis")));
    }

    /** A row with the SHA-256 of the file that it was read from. */
    public record Traced<T>(T row, String sha256) {}

    /** Live rows of effort of a system in a month, in order of first seen, path and line. */
    public List<Traced<EffortEntry>> effort(Attempt attempt, String system, YearMonth month) {
        boolean kept = jdbc.sql("select to_regclass('effort_fact') is not null")
                .query(Boolean.class)
                .single();
        return kept
                ? live(attempt, new Wanted("effort", "effort_fact", OF_SYSTEM, system), month, ExplainStore::effort)
                : List.of();
    }

    private static EffortEntry effort(Columns c) throws SQLException {
        return new EffortEntry(
                c.date("date"),
                c.text("system_id"),
                c.number("hours"),
                c.maybeText("person"),
                c.maybeText("role"),
                c.choice("activity", CostPool.class),
                c.maybeText("task"),
                c.maybeText("note"),
                c.source());
    }

    /** Live readings of a business metric in a month, in order of first seen, path and line. */
    public List<Traced<MetricReading>> readings(Attempt attempt, String metric, YearMonth month) {
        return live(
                attempt,
                new Wanted("business", "metric_fact", "f.metric = :value", metric),
                month,
                ExplainStore::reading);
    }

    private static MetricReading reading(Columns c) throws SQLException {
        return new MetricReading(
                c.date("date"),
                c.row().getBoolean("monthly"),
                c.text("metric"),
                c.number("value"),
                c.maybeText("channel"),
                c.maybeText("currency"),
                c.source());
    }

    /** One row as a value. */
    private interface Mapper<T> {
        T map(Columns columns) throws SQLException;
    }

    /**
     * Rows of one table.
     *
     * @param which condition on {@code :value}
     */
    private record Wanted(String kind, String table, String which, String value) {}

    private <T> List<Traced<T>> live(Attempt attempt, Wanted wanted, YearMonth month, Mapper<T> mapper) {
        return jdbc.sql("select f.*, l.path, c.sha256 from attempt_layer l join " + wanted.table()
                        + " f using (content_id) join content c using (content_id)"
                        + " where l.attempt_id = :attempt and f.month = :month and " + wanted.which()
                        + " and " + FactTable.Life.DATED.condition()
                        + " order by l.first_seen, l.path collate \"C\", f.sheet collate \"C\", f.line, l.content_id")
                .param("attempt", attempt.id())
                .param("value", wanted.value())
                .param("month", month.atDay(1))
                .param("kind", wanted.kind())
                .query((row, n) -> new Traced<>(mapper.map(new Columns(row)), row.getString("sha256")))
                .list();
    }

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
