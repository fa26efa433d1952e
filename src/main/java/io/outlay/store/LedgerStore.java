package io.outlay.store;

import io.outlay.model.Cursor;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.EffortHours;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.PostedCost;
import io.outlay.model.ledger.RestatedDocument;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger as a period sees it: what the periods before it posted, and its own attempt; systems under the ids that they have
 * now.
 */
public final class LedgerStore {
    private static final String VISIBLE =
            "(e.attempt_id = :attempt or e.attempt_id in (select attempt_id from closed_period where period < :period))";

    private static final RecordColumns<LedgerEntry> ENTRY =
            RecordColumns.of(LedgerEntry.class, Map.of("source", "source"));

    private static final String RESTATED = """
            with changed as (
                select e.month, e.system_id, e.document, e.reason, e.posted_in, sum(e.amount) as difference
                from ledger_seen e join attempt a using (attempt_id)
                where VISIBLE and e.basis <> 'billed' and e.reason is not null and e.month <= a.base_period
                  and e.posted_in >= :from and e.month <= :to
                group by e.month, e.system_id, e.document, e.reason, e.posted_in
                having sum(e.amount) <> 0),
            cell as (
                select e.month, e.system_id, sum(e.amount) as restated
                from ledger_seen e
                where VISIBLE and e.basis <> 'billed' and e.month in (select month from changed)
                group by e.month, e.system_id)
            select c.*, cell.restated, null::text as vendor
            from changed c join cell using (month, system_id)
            order by c.month, c.system_id collate "C", c.posted_in, c.document collate "C", c.reason collate "C\"""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final String currency;

    /** @param currency reporting currency */
    public LedgerStore(DataSource dataSource, String currency) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.currency = currency;
    }

    /** A statement whose {@code VISIBLE} stands for the entries {@code e} of {@code ledger_seen} that an attempt sees. */
    static JdbcClient.StatementSpec visible(JdbcClient jdbc, Attempt attempt, String statement) {
        return jdbc.sql(seen(jdbc, attempt, statement))
                .param("attempt", attempt.id())
                .param("period", attempt.period().atDay(1));
    }

    /** Where no system was renamed, entries are read as they are: the view would look for another name of each. */
    private static String seen(JdbcClient jdbc, Attempt attempt, String statement) {
        return isRenamed(jdbc, attempt)
                ? statement.replace("VISIBLE", "e.seen_by = :attempt and " + VISIBLE)
                : statement.replace("VISIBLE", VISIBLE).replace("ledger_seen", "ledger_entry");
    }

    /** Whether systems have other ids now than earlier periods posted under. */
    static boolean isRenamed(JdbcClient jdbc, Attempt attempt) {
        return jdbc.sql("select exists (select from attempt_rename where attempt_id = ?)")
                .param(attempt.id())
                .query(Boolean.class)
                .single();
    }

    /** Sums by system, month, pool, basis and currency, in that order. */
    public List<LedgerSum> sums(Attempt attempt) {
        return visible(jdbc, attempt, """
                        select e.system_id, e.month, e.cost_pool, e.basis, e.one_off, e.source_currency,
                               starts_with(e.document, :contract_accrual) as contract_fixed, e.counter_system,
                               sum(e.amount) as amount, sum(e.source_amount) as source_amount
                        from ledger_seen e where VISIBLE
                        group by e.system_id, e.month, e.cost_pool, e.basis, e.one_off, e.source_currency, contract_fixed, e.counter_system
                        order by e.system_id collate "C", e.month, e.cost_pool collate "C", e.basis collate "C", e.one_off,
                                 e.source_currency collate "C", contract_fixed, e.counter_system collate "C\"""")
                .param("contract_accrual", LedgerSum.CONTRACT_ACCRUAL)
                .query(Columns.as(LedgerSum.class))
                .list();
    }

    /** Hours and their cost by system, month and activity, in that order. */
    public List<EffortHours> hours(Attempt attempt) {
        return visible(jdbc, attempt, """
                        select e.system_id, e.month, e.cost_pool as activity, sum(e.quantity) as hours, sum(e.amount) as cost
                        from ledger_seen e where VISIBLE and e.basis = 'effort' and e.quantity is not null
                        group by e.system_id, e.month, e.cost_pool
                        order by e.system_id collate "C", e.month, e.cost_pool collate "C\"""").query(Columns.as(EffortHours.class)).list();
    }

    /** All entries in order of month, system, document, basis and id. The cursor holds a connection until it is closed. */
    public Cursor<LedgerEntry> entries(Attempt attempt) {
        return entries(attempt, "", List.of());
    }

    /** Those of {@link #entries} that say why they were posted, for months before one. */
    public Cursor<LedgerEntry> restating(Attempt attempt, YearMonth before) {
        return entries(attempt, " and e.reason is not null and e.month < ?", List.of(before.atDay(1)));
    }

    private Cursor<LedgerEntry> entries(Attempt attempt, String which, List<Object> parameters) {
        boolean renamed = isRenamed(jdbc, attempt);
        String statement = "select e.*, ?::text as currency from " + (renamed ? "ledger_seen" : "ledger_entry")
                + " e where " + (renamed ? "e.seen_by = ? and " : "")
                + VISIBLE.replace(":attempt", "?").replace(":period", "?")
                + which
                + " order by e.month, e.system_id collate \"C\", e.document collate \"C\", e.basis collate \"C\","
                + " e.entry_id collate \"C\"";
        List<Object> all = new ArrayList<>(List.of(currency));
        all.addAll(Collections.nCopies(renamed ? 2 : 1, attempt.id()));
        all.add(attempt.period().atDay(1));
        all.addAll(parameters);
        SameValues same = SameValues.passing();
        return RowCursor.open(dataSource, statement, all, row -> ENTRY.read(new Columns(row, same)));
    }

    /** Every live invoice line with what posting made of it, in order of path, sheet and line. */
    public Cursor<DocumentLine> lines(long attempt) {
        String statement = """
                select FACT, d.path, d.document, d.state, d.system_id as posted_system, d.period_start, d.period_end,
                       d.period_basis, d.inferred, d.fx_rate as posted_rate, d.booked
                from document_line d join invoice_fact f using (content_id, sheet, line)
                where d.attempt_id = ? order by d.path collate "C", d.sheet collate "C", d.line, d.content_id""".replace("FACT", FactTables.INVOICES.read("f"));
        SameValues same = new SameValues();
        return RowCursor.open(dataSource, statement, List.of(attempt), row -> {
            Columns c = new Columns(row, same);
            return new DocumentLine(
                    FactTables.INVOICES.own().read(c),
                    c.text("document"),
                    c.choice("state", DocumentLine.State.class),
                    c.text("posted_system"),
                    period(c),
                    c.text("period_basis"),
                    row.getBoolean("inferred"),
                    c.maybeNumber("posted_rate"),
                    c.maybeNumber("booked"));
        });
    }

    /** How each vendor is called in the first of its {@link #lines}, by the key that opens its documents. */
    public Map<String, String> vendors(long attempt) {
        return VendorNames.first(jdbc, attempt);
    }

    /**
     * Posted documents issued up to a month or for it, by system, pool, unit, service period and kind, in order of issue date
     * and document.
     */
    public List<DocumentCharge> charges(long attempt, YearMonth upTo) {
        return jdbc.sql("""
                        select c.*, first_line[1] as path, first_line[2] as sheet, first_line[3]::bigint as line from (
                        select d.document, min(f.invoice_no collate "C") as invoice_no, f.issue_date, f.document_type,
                               min(f.vendor collate "C") as vendor, d.system_id, f.category as cost_pool, f.currency, f.unit, f.one_off,
                               d.period_start, d.period_end, sum(f.net_amount) as net_amount, sum(d.booked) as booked,
                               case when count(f.quantity) = count(*) then sum(f.quantity) end as quantity,
                               min(array[d.path, d.sheet, lpad(d.line::text, 19, '0')] collate "C") as first_line
                        from document_line d join invoice_fact f using (content_id, sheet, line)
                        where d.attempt_id = :attempt and d.state = 'posted'
                              and (f.issue_date <= :end or d.period_end <= :end)
                        group by d.document, f.issue_date, f.document_type, d.system_id, f.category, f.currency, f.unit,
                                 f.one_off, d.period_start, d.period_end) c
                        order by issue_date, document collate "C", system_id collate "C", cost_pool collate "C",
                                 unit collate "C" nulls first, period_start nulls first, period_end nulls first, one_off""")
                .param("attempt", attempt)
                .param("end", upTo.atEndOfMonth())
                .query(Columns.as(DocumentCharge.class))
                .list();
    }

    private static Optional<ServicePeriod> period(Columns c) throws SQLException {
        var start = c.maybeDate("period_start");
        var end = c.maybeDate("period_end");
        return start.isPresent() && end.isPresent()
                ? Optional.of(new ServicePeriod(start.get(), end.get()))
                : Optional.empty();
    }

    /** What earlier periods posted and stands, by system in the order of ids; the memo of what was billed left out. */
    public List<PostedCost> postedBefore(Attempt attempt) {
        return visible(jdbc, attempt, """
                        with month as (
                            select e.system_id, e.month, sum(e.amount) as amount from ledger_seen e
                            where VISIBLE and e.attempt_id <> :attempt and e.basis <> 'billed'
                            group by e.system_id, e.month, e.cost_pool, e.basis having sum(e.amount) <> 0)
                        select system_id, sum(amount) as amount, min(month) as month_from, max(month) as month_to
                        from month group by system_id order by system_id collate "C\"""")
                .query(Columns.as(RecordColumns.of(PostedCost.class, Map.of("from", "month_from", "to", "month_to"))))
                .list();
    }

    /**
     * What was posted for months closed before, by month, system, period and document.
     *
     * @param from first period whose postings count
     * @param to last month that counts
     */
    public List<RestatedDocument> restated(Attempt attempt, YearMonth from, YearMonth to) {
        List<RestatedDocument> changed = visible(jdbc, attempt, RESTATED)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query(Columns.as(RestatedDocument.class))
                .list();
        Map<String, String> vendors = VendorNames.ofDocuments(
                jdbc,
                changed.stream().map(RestatedDocument::document).distinct().toArray(String[]::new));
        return changed.stream()
                .map(document -> document.of(Optional.ofNullable(vendors.get(document.document()))))
                .toList();
    }
}
