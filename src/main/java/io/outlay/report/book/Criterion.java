package io.outlay.report.book;

import io.outlay.analysis.series.Level;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A condition on rows of the sheet Ledger, said twice: to the spreadsheet and to the program.
 *
 * @param field of the sheet Ledger: one of {@link LedgerRow}
 * @param expression second argument of a pair in SUMIFS
 * @param key the system, layer or month that it narrows rows to, which spares reading all others
 */
public record Criterion(String field, String expression, Predicate<LedgerRow> test, Optional<Object> key) {
    private Criterion(String field, String expression, Predicate<LedgerRow> test) {
        this(field, expression, test, Optional.empty());
    }

    /** @param cell that holds the id */
    public static Criterion system(String cell, String id) {
        return new Criterion(LedgerRow.SYSTEM, cell, row -> row.key().systemId().equals(id), Optional.of(id));
    }

    /**
     * What a row is about: a system, a layer, or all.
     *
     * @param key cell that holds a system's id
     * @param title cell that holds a layer's title
     */
    public static List<Criterion> about(Level level, String id, String key, String title) {
        return switch (level) {
            case SYSTEM -> List.of(system(key, id));
            case LAYER -> List.of(layer(title, TechLayer.of(id)));
            case PORTFOLIO -> List.of();
        };
    }

    /** @param cell that holds the layer's title */
    public static Criterion layer(String cell, TechLayer layer) {
        Optional<TechLayer> wanted = Optional.of(layer);
        return new Criterion(LedgerRow.LAYER, cell, row -> row.layer().equals(wanted), Optional.of(layer));
    }

    public static Criterion month(String cell, YearMonth month) {
        return new Criterion(LedgerRow.MONTH, cell, row -> row.key().month().equals(month), Optional.of(month));
    }

    public static Criterion from(String date, YearMonth month) {
        return new Criterion(
                LedgerRow.MONTH, "\">=\"&" + date, row -> !row.key().month().isBefore(month));
    }

    public static Criterion to(String date, YearMonth month) {
        return new Criterion(
                LedgerRow.MONTH, "\"<=\"&" + date, row -> !row.key().month().isAfter(month));
    }

    static Criterion before(String date, YearMonth month) {
        return new Criterion(
                LedgerRow.MONTH, "\"<\"&" + date, row -> row.key().month().isBefore(month));
    }

    static Criterion postedFrom(String date, YearMonth period) {
        return new Criterion(
                LedgerRow.POSTED_IN,
                "\">=\"&" + date,
                row -> !row.key().postedIn().isBefore(period));
    }

    static Criterion postedTo(String date, YearMonth period) {
        return new Criterion(
                LedgerRow.POSTED_IN,
                "\"<=\"&" + date,
                row -> !row.key().postedIn().isAfter(period));
    }

    static Criterion postedAfter(String date, YearMonth period) {
        return new Criterion(
                LedgerRow.POSTED_IN,
                "\">\"&" + date,
                row -> row.key().postedIn().isAfter(period));
    }

    /** Posted for a month closed before. */
    static Criterion reasoned() {
        return new Criterion(
                LedgerRow.REASON, "\"<>\"", row -> row.key().reason().isPresent());
    }

    public static Criterion pool(CostPool pool) {
        return new Criterion(
                LedgerRow.POOL, "\"" + pool.id() + "\"", row -> row.key().pool() == pool);
    }

    /** @param cell that holds the pool's id */
    public static Criterion pool(String cell, CostPool pool) {
        return new Criterion(LedgerRow.POOL, cell, row -> row.key().pool() == pool);
    }

    public static Criterion notPool(CostPool pool) {
        return new Criterion(
                LedgerRow.POOL, "\"<>" + pool.id() + "\"", row -> row.key().pool() != pool);
    }

    /** Before shared cost is moved. */
    public static Criterion unallocated() {
        return new Criterion(
                LedgerRow.BASIS,
                "\"<>" + Basis.ALLOCATED.id() + "\"",
                row -> row.key().basis() != Basis.ALLOCATED);
    }

    /** Of documents or hours in a currency. */
    public static Criterion source(String currency) {
        return new Criterion(
                LedgerRow.SOURCE,
                '"' + currency + '"',
                row -> row.key().sourceCurrency().equals(currency));
    }

    public static Criterion basis(Basis basis) {
        return new Criterion(
                LedgerRow.BASIS, "\"" + basis.id() + "\"", row -> row.key().basis() == basis);
    }

    /** Cost that came in, not what went out. */
    public static Criterion positive() {
        return new Criterion(LedgerRow.COST, "\">0\"", row -> row.cost().signum() > 0);
    }

    public static Criterion negative() {
        return new Criterion(LedgerRow.COST, "\"<0\"", row -> row.cost().signum() < 0);
    }

    /** Not of documents or hours in a currency. */
    public static Criterion notSource(String currency) {
        return new Criterion(
                LedgerRow.SOURCE,
                "\"<>" + currency + '"',
                row -> !row.key().sourceCurrency().equals(currency));
    }

    public static Criterion recurring() {
        return new Criterion(LedgerRow.ONE_OFF, "\"no\"", row -> !row.key().oneOff());
    }

    public static Criterion oneOff() {
        return new Criterion(LedgerRow.ONE_OFF, "\"yes\"", row -> row.key().oneOff());
    }
}
