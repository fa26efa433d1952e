package io.outlay.store;

import io.outlay.model.Basis;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the entries of the ledger add up to, for the chain that must tie out; reporting currency. They are summed by the
 * database in one pass of their own, not from the sums of which a report is made ({@link LedgerStore#sums}).
 */
public final class EntrySums {
    private static final String STATEMENT = """
            select e.system_id, e.basis, e.source_currency, e.month <= :up_to as passed, sum(e.amount) as amount
            from ledger_seen e where VISIBLE
            group by e.system_id, e.basis, e.source_currency, passed""";

    private final List<Row> rows;

    private EntrySums(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Entries of one system, basis and currency that are of the months up to one, or later ones. */
    record Row(String systemId, Basis basis, String sourceCurrency, boolean passed, BigDecimal amount) {
        private boolean isCostToDate() {
            return passed && basis != Basis.BILLED;
        }
    }

    static EntrySums read(JdbcClient jdbc, Attempt attempt, YearMonth upTo) {
        return new EntrySums(LedgerStore.visible(jdbc, attempt, STATEMENT)
                .param("up_to", upTo.atDay(1))
                .query(Columns.as(Row.class))
                .list());
    }

    /** Entries of a basis, all months, by source currency. */
    public SortedMap<String, BigDecimal> of(Basis basis) {
        return byCurrency(row -> row.basis() == basis);
    }

    /** Entries of a basis for the months up to the given one, by source currency. */
    public SortedMap<String, BigDecimal> toDate(Basis basis) {
        return byCurrency(row -> row.passed() && row.basis() == basis);
    }

    /** Cost of the months up to the given one by basis, the memo left out. */
    public Map<Basis, BigDecimal> cost() {
        Map<Basis, BigDecimal> cost = new EnumMap<>(Basis.class);
        rows.stream().filter(Row::isCostToDate).forEach(row -> cost.merge(row.basis(), row.amount(), BigDecimal::add));
        return cost;
    }

    /** Cost of the months up to the given one by system. */
    public SortedMap<String, BigDecimal> systems() {
        SortedMap<String, BigDecimal> cost = new TreeMap<>();
        rows.stream()
                .filter(Row::isCostToDate)
                .forEach(row -> cost.merge(row.systemId(), row.amount(), BigDecimal::add));
        return cost;
    }

    private SortedMap<String, BigDecimal> byCurrency(Predicate<Row> which) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows.stream().filter(which).forEach(row -> sums.merge(row.sourceCurrency(), row.amount(), BigDecimal::add));
        return sums;
    }
}
