package io.outlay.store;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What files hold now, row by row, against what they held when a period was last published: this period, or the one before.
 * A row is known by what it is about and its month, so one whose amount is corrected stays and loses or gains the difference.
 */
public final class FileChangeStore {
    /** Rows, and what they are worth without sign. */
    public record Part(long rows, BigDecimal worth) {}

    /**
     * Rows of one file, table, month and unit.
     *
     * @param kind canonical table
     * @param month empty for tables without months
     * @param unit a currency, {@code h} for hours, blank when rows are worth nothing by themselves
     * @param kept of the rows now, those that the file does not have any more
     */
    public record Change(
            String path,
            String kind,
            Optional<YearMonth> month,
            String unit,
            Part before,
            Part gone,
            Part come,
            Part kept) {}

    /**
     * How rows of a table are told apart.
     *
     * @param about columns that say what a row is about
     * @param adds whether equal rows in two files are two
     */
    private record Compared(FactTable<?> table, String about, String unit, String worth, String adds) {
        private static Compared rows(FactTable<?> table, String about) {
            return new Compared(table, about, "''", "0", "false");
        }
    }

    private static final List<Compared> ALL = List.of(
            new Compared(
                    FactTables.INVOICES,
                    "f.vendor, f.document_type, f.invoice_no, f.entity, f.month, sign(f.net_amount)",
                    "f.currency",
                    "f.net_amount",
                    "false"),
            new Compared(
                    FactTables.EFFORT,
                    "f.person, f.date, f.system_id, f.task, f.role, f.activity",
                    "'h'",
                    "f.hours",
                    "f.person is null"),
            Compared.rows(FactTables.METRICS, "f.metric, f.date, f.monthly, f.channel"),
            Compared.rows(FactTables.USAGE, "f.system_id, f.metric, f.date, f.monthly"),
            Compared.rows(FactTables.BUDGETS, "f.month, f.system_id, f.layer, f.cost_pool"),
            Compared.rows(FactTables.CONTRACTS, "f.contract_id"),
            Compared.rows(FactTables.HOURLY_COSTS, "f.role, f.valid_from"),
            Compared.rows(FactTables.ALLOCATIONS, "f.from_system, f.to_system, f.valid_from"),
            Compared.rows(FactTables.ALIASES, "f.billing_name, f.valid_from"),
            Compared.rows(FactTables.INTEGRATIONS, "f.from_system, f.to_system, f.mode, f.entity"),
            Compared.rows(FactTables.SYSTEMS, "f.system_id"));

    /** Contents of which another part counts than before; only their rows can go or come. */
    private static final String CHANGED = """
            with state as (
                select l.content_id, l.gone_after is null as there,
                       array(select n.newer_id from attempt_replacement n
                             where n.attempt_id = l.attempt_id and n.content_id = l.content_id order by 1) as newer
                from attempt_layer l where l.attempt_id in (:before, :attempt)),
            changed as materialized (
                select content_id from
                    (select content_id from state group by content_id, there, newer having count(*) = 1) once
                union
                select n.content_id from document_line n
                join document_line o on o.content_id = n.content_id and o.attempt_id = :before and o.state = 'posted'
                where n.attempt_id = :attempt and n.state = 'superseded')
            """;

    private static final String CHANGES = CHANGED + """
            , old as materialized (
                select l.path, MONTH as month, row(ABOUT)::text as about, DOCUMENT as document, UNIT as unit, ADDS as adds,
                       sum(ROWS) as rows, abs(sum(WORTH)) as worth
                from attempt_layer l join changed using (content_id) join TABLE f using (content_id) LINES
                where l.attempt_id = :before and LIVE and POSTED
                group by 1, 2, 3, 4, 5, 6),
            new as materialized (
                select l.path, MONTH as month, row(ABOUT)::text as about, DOCUMENT as document, UNIT as unit,
                       h.content_id is not null as changed,
                       exists (select from attempt_file k where k.attempt_id = l.attempt_id and k.content_id = l.content_id
                               and k.state <> 'vanished') as held,
                       sum(ROWS) as rows, abs(sum(WORTH)) as worth
                from attempt_layer l join TABLE f using (content_id) left join changed h using (content_id) LINES
                where l.attempt_id = :attempt and LIVE and COUNTS
                      -- what stays is compared with what went, if anything did
                      and (h.content_id is not null or not ADDS and exists (select from old))
                group by 1, 2, 3, 4, 5, 6, 7),
            old_about as (select about, unit, sum(rows) as rows, sum(worth) as worth from old group by 1, 2),
            new_about as (select about, unit, sum(rows) as rows, sum(worth) as worth from new group by 1, 2),
            old_document as (select document, unit, sum(rows) as rows, sum(worth) as worth from old group by 1, 2),
            new_document as (select document, unit, sum(rows) as rows, sum(worth) as worth from new group by 1, 2),
            gone as (
                select o.path, o.month, o.unit, o.rows as before_rows, o.worth as before_worth,
                       case when o.adds then least(o.rows, greatest(0, a.rows - coalesce(n.rows, 0)))
                            else greatest(0, o.rows - coalesce(n.rows, d.rows, 0)) end as gone_rows,
                       case when o.adds then least(o.worth, greatest(0, a.worth - coalesce(n.worth, 0)))
                            else greatest(0, o.worth - coalesce(n.worth, d.worth, 0)) end as gone_worth,
                       0 as come_rows, 0 as come_worth, 0 as kept_rows, 0 as kept_worth
                from old o join old_about a using (about, unit) left join new_about n using (about, unit)
                left join new_document d on n.about is null and d.document = o.document and d.unit = o.unit),
            come as (
                select n.path, n.month, n.unit, 0, 0, 0, 0,
                       greatest(0, n.rows - coalesce(o.rows, d.rows, 0)), greatest(0, n.worth - coalesce(o.worth, d.worth, 0)),
                       case when n.held then 0 else n.rows end, case when n.held then 0 else n.worth end
                from new n left join old_about o using (about, unit)
                left join old_document d on o.about is null and d.document = n.document and d.unit = n.unit
                where n.changed)
            select path, month, unit, sum(before_rows) as before_rows, sum(before_worth) as before_worth,
                   sum(gone_rows) as gone_rows, sum(gone_worth) as gone_worth, sum(come_rows) as come_rows,
                   sum(come_worth) as come_worth, sum(kept_rows) as kept_rows, sum(kept_worth) as kept_worth
            from (select * from gone union all select * from come) parts
            group by 1, 2, 3 order by path collate "C", month, unit collate "C"
            """;

    private static final String LINES = "join document_line d on d.attempt_id = l.attempt_id"
            + " and d.content_id = f.content_id and d.sheet = f.sheet and d.line = f.line";

    private final JdbcClient jdbc;

    public FileChangeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** By table, in order of path, month and unit; empty when nothing was published yet, or all of it counts as it did. */
    public List<Change> of(Attempt attempt) {
        Optional<Long> before = jdbc.sql(
                        "select attempt_id from closed_period where period <= ? order by period desc limit 1")
                .param(attempt.period().atDay(1))
                .query(Long.class)
                .optional();
        List<Change> changes = new ArrayList<>();
        before.filter(published -> published != attempt.id())
                .filter(published -> concernsPublished(published, attempt))
                .ifPresent(published -> ALL.forEach(table -> changes.addAll(of(table, published, attempt))));
        return changes;
    }

    /** Files that are only new change nothing that was published, however many there are. */
    private boolean concernsPublished(long before, Attempt attempt) {
        return jdbc.sql(CHANGED + "select exists (select from changed join attempt_layer l using (content_id)"
                        + " where l.attempt_id = :before)")
                .param("before", before)
                .param("attempt", attempt.id())
                .query(Boolean.class)
                .single();
    }

    private List<Change> of(Compared compared, long before, Attempt attempt) {
        FactTable<?> table = compared.table;
        boolean invoices = table == FactTables.INVOICES;
        return jdbc.sql(CHANGES.replace("LIVE", table.life().condition())
                        .replace("MONTH", table.dated() ? "f.month" : "null::date")
                        .replace("ABOUT", compared.about)
                        .replace(
                                "DOCUMENT",
                                invoices ? "row(d.document, f.month, sign(f.net_amount))::text" : "null::text")
                        .replace("UNIT", compared.unit)
                        .replace("ADDS", compared.adds)
                        .replace("ROWS", table == FactTables.USAGE ? "f.rows" : "1")
                        .replace("WORTH", compared.worth)
                        .replace("TABLE", table.table())
                        .replace("LINES", invoices ? LINES : "")
                        .replace("POSTED", invoices ? "d.state = 'posted'" : "true")
                        .replace("COUNTS", invoices ? "d.state not in ('duplicate', 'superseded')" : "true"))
                .param("before", before)
                .param("attempt", attempt.id())
                .param("kind", table.kind())
                .query((row, n) -> change(new Columns(row), table.kind()))
                .list();
    }

    private static Change change(Columns c, String kind) throws java.sql.SQLException {
        return new Change(
                c.text("path"),
                kind,
                c.maybeMonth("month"),
                c.text("unit"),
                part(c, "before"),
                part(c, "gone"),
                part(c, "come"),
                part(c, "kept"));
    }

    private static Part part(Columns c, String name) throws java.sql.SQLException {
        return new Part(c.whole(name + "_rows"), c.number(name + "_worth"));
    }
}
