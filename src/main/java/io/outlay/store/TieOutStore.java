package io.outlay.store;

import io.outlay.model.Basis;
import io.outlay.model.Cursor;
import io.outlay.model.InputFile;
import io.outlay.model.ledger.AccrualSum;
import io.outlay.model.ledger.DocumentSum;
import io.outlay.model.ledger.DocumentTotal;
import io.outlay.model.ledger.ReplacedRows;
import io.outlay.model.ledger.TiedLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums read back from where facts and ledger are kept, each by a way of its own, for the chain that must tie out. */
public final class TieOutStore {
    /** What states itself what it costs each month. */
    private static final String STATEMENT = "(split_part(e.document, '|', 2) = 'statement')";

    private static final int FETCH = 5_000;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public TieOutStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Entries up to a month and what lies beyond it, in one currency. */
    public record SpreadSum(
            String currency, BigDecimal billed, BigDecimal effective, BigDecimal prepaid, BigDecimal accrued) {}

    /** A document whose entries do not add up to what its lines were booked at; reporting currency. */
    public record Broken(String document, BigDecimal lines, BigDecimal billed, BigDecimal effective) {}

    /** Control totals of every content that an attempt draws on, replaced ones included. */
    public List<InputFile.Table> tables(long attempt) {
        return new ContentTables(jdbc, "attempt_layer", attempt)
                .byContent().values().stream().flatMap(List::stream).toList();
    }

    /** What posting made of every live invoice line, in no order. */
    public List<TiedLine> lines(long attempt) {
        SameValues same = new SameValues();
        RecordColumns<TiedLine> line = RecordColumns.of(TiedLine.class);
        return jdbc.sql("""
                        select d.document, d.state, f.currency, f.net_amount, coalesce(f.cloud_effective, f.net_amount) as effective,
                               f.cloud_issuer is not null as statement, d.fx_rate
                        from document_line d join invoice_fact f using (content_id, sheet, line)
                        where d.attempt_id = ?""")
                .param(attempt)
                .withFetchSize(FETCH)
                .query((row, n) -> line.read(new Columns(row, same)))
                .list();
    }

    /** Net amounts by currency of accepted lines that no longer count: replaced, or gone with their file. */
    public SortedMap<String, BigDecimal> superseded(long attempt) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        jdbc.sql("""
                        select f.currency, sum(f.net_amount) as amount
                        from attempt_layer l join invoice_fact f using (content_id)
                        where l.attempt_id = :attempt and not (LIVE)
                        group by f.currency""".replace("LIVE", FactTables.INVOICES.life().condition()))
                .param("attempt", attempt)
                .param("kind", "invoices")
                .query(row -> {
                    sums.put(row.getString("currency"), row.getBigDecimal("amount"));
                });
        return sums;
    }

    /** The same where they stand, in order of content, sheet and currency. */
    public List<ReplacedRows> replaced(long attempt) {
        return jdbc.sql("""
                        select c.sha256, f.sheet, f.currency, sum(f.net_amount) as amount
                        from attempt_layer l join invoice_fact f using (content_id) join content c using (content_id)
                        where l.attempt_id = :attempt and not (LIVE)
                        group by c.sha256, f.sheet, f.currency
                        order by c.sha256 collate "C", f.sheet collate "C", f.currency collate "C\"""".replace("LIVE", FactTables.INVOICES.life().condition()))
                .param("attempt", attempt)
                .param("kind", "invoices")
                .query(Columns.as(ReplacedRows.class))
                .list();
    }

    /** Documents with their posted lines summed, in order of document and currency. */
    public Cursor<DocumentTotal> posted(long attempt) {
        String statement = """
                select d.document, f.currency, count(*) as lines, sum(f.net_amount) as net,
                       sum(coalesce(f.cloud_effective, f.net_amount)) as cost, max(d.fx_rate) as fx_rate,
                       sum(d.booked) as booked
                from document_line d join invoice_fact f using (content_id, sheet, line)
                where d.attempt_id = ? and d.state = 'posted'
                group by d.document, f.currency order by d.document collate "C", f.currency collate "C\"""";
        RecordColumns<DocumentTotal> document = RecordColumns.of(DocumentTotal.class);
        return RowCursor.open(dataSource, statement, List.of(attempt), row -> document.read(new Columns(row)));
    }

    /** Entries of a basis, all months, by source currency; amounts in the reporting currency. */
    public SortedMap<String, BigDecimal> entries(Attempt attempt, Basis basis) {
        String statement = "select e.source_currency, sum(e.amount) from ledger_seen e"
                + " where VISIBLE and e.basis = 'BASIS' group by e.source_currency";
        return sums(attempt, statement.replace("BASIS", basis.id()), attempt.period());
    }

    /** Effort of the months up to a month, by currency of the hourly costs; reporting currency. */
    public SortedMap<String, BigDecimal> effort(Attempt attempt, YearMonth upTo) {
        return sums(attempt, """
                select e.source_currency, sum(e.amount) from ledger_seen e
                where VISIBLE and e.month <= :up_to and e.basis = 'effort' group by e.source_currency""", upTo);
    }

    /** By currency of the documents, amounts as invoiced. */
    public List<SpreadSum> spread(Attempt attempt, YearMonth upTo) {
        return spread(attempt, upTo, "e.source_currency", "e.source_amount");
    }

    /** All documents together, in the reporting currency. */
    public SpreadSum spreadBooked(Attempt attempt, YearMonth upTo) {
        List<SpreadSum> sums = spread(attempt, upTo, "'all'", "e.amount");
        BigDecimal none = BigDecimal.ZERO;
        return sums.isEmpty() ? new SpreadSum("all", none, none, none, none) : sums.get(0);
    }

    private List<SpreadSum> spread(Attempt attempt, YearMonth upTo, String currency, String amount) {
        return visible(
                attempt,
                """
                with issued as (
                    select e.document, max(e.month) as month from ledger_seen e
                    where VISIBLE and e.basis = 'billed' group by e.document)
                select CURRENCY as currency,
                       coalesce(sum(AMOUNT) filter (where e.basis = 'billed' and e.month <= :up_to), 0.00) as billed,
                       coalesce(sum(AMOUNT) filter (where e.basis = 'effective' and e.month <= :up_to), 0.00) as effective,
                       coalesce(sum(AMOUNT) filter (where e.basis = 'effective' and e.month > :up_to
                                                    and i.month <= :up_to and not STATEMENT), 0.00)
                       + coalesce(sum(case e.basis when 'billed' then AMOUNT else - AMOUNT end)
                                  filter (where e.basis in ('billed', 'effective') and e.month <= :up_to
                                          and STATEMENT), 0.00) as prepaid,
                       coalesce(sum(AMOUNT) filter (where e.basis = 'effective' and e.month <= :up_to
                                                    and i.month > :up_to and not STATEMENT), 0.00) as accrued
                from ledger_seen e left join issued i using (document)
                where VISIBLE and (i.document is not null or STATEMENT)
                group by 1 order by 1""".replace("CURRENCY", currency).replace("AMOUNT", amount).replace("STATEMENT", STATEMENT),
                upTo,
                SpreadSum.class);
    }

    /** Cost of the months up to a month by basis, the memo left out; reporting currency. */
    public Map<Basis, BigDecimal> cost(Attempt attempt, YearMonth upTo) {
        Map<Basis, BigDecimal> cost = new EnumMap<>(Basis.class);
        sums(attempt, """
                select upper(e.basis), sum(e.amount) from ledger_seen e
                where VISIBLE and e.month <= :up_to and e.basis <> 'billed' group by e.basis""", upTo).forEach((basis, amount) -> cost.put(Basis.valueOf(basis), amount));
        return cost;
    }

    /** Cost of the months up to a month by system; reporting currency. */
    public SortedMap<String, BigDecimal> systems(Attempt attempt, YearMonth upTo) {
        return sums(attempt, """
                select e.system_id, sum(e.amount) from ledger_seen e
                where VISIBLE and e.month <= :up_to and e.basis <> 'billed' group by e.system_id""", upTo);
    }

    /** What each document billed and used up to a month, by document, system and currency. */
    public List<DocumentSum> documents(Attempt attempt, YearMonth upTo) {
        String sums = """
                       coalesce(sum(AMOUNT) filter (where e.basis = 'billed' and e.month <= :up_to), 0.00) as NAME_billed,
                       coalesce(sum(AMOUNT) filter (where e.basis = 'effective' and e.month <= :up_to), 0.00) as NAME_effective,
                       coalesce(sum(AMOUNT) filter (where e.basis = 'effective' and e.month > :up_to), 0.00) as NAME_later""";
        String statement = """
                select e.document, e.system_id, e.source_currency as currency,
                BOOKED,
                INVOICED
                from ledger_seen e where VISIBLE
                group by e.document, e.system_id, e.source_currency
                order by e.document collate "C", e.system_id collate "C", e.source_currency collate "C\"""".replace(
                        "BOOKED", sums.replace("AMOUNT", "e.amount").replace("NAME", "booked"))
                .replace("INVOICED", sums.replace("AMOUNT", "e.source_amount").replace("NAME", "invoiced"));
        return visible(attempt, statement, upTo, DocumentSum.class);
    }

    /** What is accrued up to a month for documents that are missing, by document and system. */
    public List<AccrualSum> accruals(Attempt attempt, YearMonth upTo) {
        return visible(attempt, """
                select e.document, e.system_id, sum(e.amount) as amount from ledger_seen e
                where VISIBLE and e.month <= :up_to and e.basis = 'accrual'
                group by e.document, e.system_id having sum(e.amount) <> 0
                order by e.document collate "C", e.system_id collate "C\"""", upTo, AccrualSum.class);
    }

    /** Documents whose entries do not add up to their lines: where to look when a link of the chain is broken. */
    public List<Broken> broken(Attempt attempt) {
        return visible(attempt, """
                with entries as (
                    select e.document, coalesce(sum(e.amount) filter (where e.basis = 'billed'), 0.00) as billed,
                           coalesce(sum(e.amount) filter (where e.basis = 'effective'), 0.00) as effective
                    from ledger_seen e where VISIBLE group by e.document),
                lines as (
                    select document, sum(booked) as booked from document_line
                    where attempt_id = :attempt and state = 'posted' group by document)
                select document, coalesce(l.booked, 0.00) as lines, coalesce(e.billed, 0.00) as billed,
                       coalesce(e.effective, 0.00) as effective
                from entries e full join lines l using (document)
                where coalesce(l.booked, 0.00) <> coalesce(e.billed, 0.00) or coalesce(l.booked, 0.00) <> coalesce(e.effective, 0.00) and split_part(document, '|', 2) <> 'statement'
                order by document collate "C" limit 20""", attempt.period(), Broken.class);
    }

    private <R> List<R> visible(Attempt attempt, String statement, YearMonth upTo, Class<R> sums) {
        return LedgerStore.visible(jdbc, attempt, statement)
                .param("up_to", upTo.atDay(1))
                .query(Columns.as(sums))
                .list();
    }

    /** Sums by what stands before them in each row. */
    private SortedMap<String, BigDecimal> sums(Attempt attempt, String statement, YearMonth upTo) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        LedgerStore.visible(jdbc, attempt, statement)
                .param("up_to", upTo.atDay(1))
                .query(row -> {
                    sums.put(row.getString(1), row.getBigDecimal(2));
                });
        return sums;
    }
}
