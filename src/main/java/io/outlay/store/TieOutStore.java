package io.outlay.store;

import io.outlay.model.Cursor;
import io.outlay.model.InputFile;
import io.outlay.model.ledger.AccrualSum;
import io.outlay.model.ledger.DocumentSum;
import io.outlay.model.ledger.DocumentTotal;
import io.outlay.model.ledger.ReplacedRows;
import io.outlay.model.ledger.TiedLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums read back from where facts and ledger are kept, each by a way of its own, for the chain that must tie out. */
public final class TieOutStore {
    private static final String TOGETHER = "all";

    /**
     * Each document's entries are added up once; what states itself what it costs each month is a statement. The last row is
     * that of all documents.
     */
    private static final String SPREAD = """
            with entry as (
                select e.document, e.source_currency as currency, max(e.month) filter (where e.basis = 'billed') as issued,
                INVOICED,
                BOOKED
                from ledger_seen e where VISIBLE and e.basis in ('billed', 'effective')
                group by e.document, e.source_currency),
            spread as (
                select e.*, split_part(document, '|', 2) = 'statement' as statement,
                       max(issued) over (partition by document) as last_issued
                from entry e)
            select coalesce(currency, 'TOGETHER') as currency, BILLED as billed, EFFECTIVE as effective,
                   PREPAID as prepaid, ACCRUED as accrued
            from spread where last_issued is not null or statement
            group by grouping sets ((currency), ()) order by grouping(currency), currency collate "C\"""".replace("INVOICED", documentSums("source_amount", "invoiced"))
            .replace("BOOKED", documentSums("amount", "booked"))
            .replace("TOGETHER", TOGETHER)
            .replace("BILLED", either("coalesce(sum(AMOUNT_billed), 0.00)"))
            .replace("EFFECTIVE", either("coalesce(sum(AMOUNT_effective), 0.00)"))
            .replace("PREPAID", either("""
                    coalesce(sum(AMOUNT_later) filter (where last_issued <= :up_to and not statement), 0.00)
                    + coalesce(sum(coalesce(AMOUNT_billed, 0) - coalesce(AMOUNT_effective, 0)) filter (where statement
                          and (AMOUNT_billed is not null or AMOUNT_effective is not null)), 0.00)"""))
            .replace(
                    "ACCRUED",
                    either(
                            "coalesce(sum(AMOUNT_effective) filter (where last_issued > :up_to and not statement), 0.00)"));

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

    /**
     * What was billed, used and is left.
     *
     * @param asInvoiced by currency of the documents
     * @param booked all documents together, in the reporting currency
     */
    public record Spread(List<SpreadSum> asInvoiced, SpreadSum booked) {}

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

    /**
     * Net amounts of accepted lines that no longer count, replaced or gone with their file, where they stand, in order of
     * content, sheet and currency.
     */
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

    /** Sums of the entries, from one pass over them. */
    public EntrySums entries(Attempt attempt, YearMonth upTo) {
        return EntrySums.read(jdbc, attempt, upTo);
    }

    /** Cost by month, the memo left out; reporting currency. */
    public SortedMap<YearMonth, BigDecimal> months(Attempt attempt) {
        SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        LedgerStore.visible(jdbc, attempt, """
                        select e.month, sum(e.amount) as amount from ledger_seen e
                        where VISIBLE and e.basis <> 'billed' group by e.month""").query(row -> {
            Columns c = new Columns(row);
            sums.put(c.month("month"), c.number("amount"));
        });
        return sums;
    }

    /** By currency of the documents, and all together. */
    public Spread spread(Attempt attempt, YearMonth upTo) {
        List<SpreadSum> sums = visible(attempt, SPREAD, upTo, SpreadSum.class);
        List<SpreadSum> invoiced = sums.subList(0, sums.size() - 1);
        BigDecimal none = BigDecimal.ZERO;
        return new Spread(
                invoiced,
                invoiced.isEmpty() ? new SpreadSum(TOGETHER, none, none, none, none) : sums.get(invoiced.size()));
    }

    /** An expression over amounts as invoiced in the rows of a currency, and over booked ones in that of all documents. */
    private static String either(String expression) {
        return "case when grouping(currency) = 0 then " + expression.replace("AMOUNT", "invoiced") + " else "
                + expression.replace("AMOUNT", "booked") + " end";
    }

    /** What each document billed and used up to a month, by document, system and currency. */
    public List<DocumentSum> documents(Attempt attempt, YearMonth upTo) {
        String statement = """
                select e.document, e.system_id, e.source_currency as currency,
                BOOKED,
                INVOICED
                from ledger_seen e where VISIBLE
                group by e.document, e.system_id, e.source_currency
                order by e.document collate "C", e.system_id collate "C", e.source_currency collate "C\"""".replace("BOOKED", orNothing("amount", "booked"))
                .replace("INVOICED", orNothing("source_amount", "invoiced"));
        return visible(attempt, statement, upTo, DocumentSum.class);
    }

    private static String orNothing(String amount, String name) {
        return documentSums(amount, name).replace("sum(", "coalesce(sum(").replace(") as ", "), 0.00) as ");
    }

    /** Of a document's entries: what is billed and used up to a month, and used later; null where there is none. */
    private static String documentSums(String amount, String name) {
        return """
                       sum(e.AMOUNT) filter (where e.basis = 'billed' and e.month <= :up_to) as NAME_billed,
                       sum(e.AMOUNT) filter (where e.basis = 'effective' and e.month <= :up_to) as NAME_effective,
                       sum(e.AMOUNT) filter (where e.basis = 'effective' and e.month > :up_to) as NAME_later""".replace("AMOUNT", amount).replace("NAME", name);
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
}
