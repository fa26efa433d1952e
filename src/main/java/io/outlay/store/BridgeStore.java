package io.outlay.store;

import io.outlay.model.ledger.QuantitySum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What explains a change between two years, from the ledger as a period sees it. */
public final class BridgeStore {
    private static final int MONTHS_OF_BOTH_YEARS = 24;
    private static final int YEAR = 12;
    private final JdbcClient jdbc;

    public BridgeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Quantities of documents and effort in the 24 months up to a month, one-offs left out. */
    public List<QuantitySum> quantities(Attempt attempt, YearMonth upTo) {
        return LedgerStore.visible(jdbc, attempt, """
                        with line_month as (
                            select e.document, e.line, e.system_id, e.cost_pool, e.source_currency, e.month,
                                   coalesce(e.unit, '') as unit, sum(e.amount) as amount, sum(e.quantity) as quantity
                            from ledger_seen e
                            where VISIBLE and e.basis in ('effective', 'effort') and not e.one_off and e.quantity is not null
                            group by e.document, e.line, e.system_id, e.cost_pool, e.source_currency, e.month, 7),
                        line as (
                            select m.*, sum(quantity) over whole as stated, max(abs(amount)) over whole as fullest
                            from line_month m
                            window whole as (partition by document, line, system_id, cost_pool, source_currency, unit))
                        select system_id, month, cost_pool, source_currency, unit, abs(stated) = 1 as single,
                               sum(amount) as amount, sum(quantity) as quantity,
                               sum(case when fullest = 0 then quantity else stated * round(abs(amount) / fullest, 3) end) as in_force
                        from line where month between :from and :up_to
                        group by system_id, month, cost_pool, source_currency, unit, single
                        order by system_id collate "C", month, cost_pool collate "C", source_currency collate "C",
                                 unit collate "C", single""")
                .param("from", upTo.minusMonths(MONTHS_OF_BOTH_YEARS - 1L).atDay(1))
                .param("up_to", upTo.atDay(1))
                .query(Columns.as(QuantitySum.class))
                .list();
    }

    /**
     * Cost by system of the twelve months up to a year before a month, as far as it was posted then; empty when that
     * month-end was never closed on its own, so that no report stated it.
     */
    public Optional<SortedMap<String, BigDecimal>> reportedAYearBefore(Attempt attempt, YearMonth month) {
        YearMonth yearAgo = month.minusMonths(YEAR);
        boolean isClosed = jdbc.sql("select exists (select from closed_period where period = :year_ago) as closed")
                .param("year_ago", yearAgo.atDay(1))
                .query(Boolean.class)
                .single();
        if (!isClosed) {
            return Optional.empty();
        }
        SortedMap<String, BigDecimal> cost = new TreeMap<>();
        LedgerStore.visible(jdbc, attempt, """
                        select e.system_id, sum(e.amount) as amount from ledger_seen e
                        where VISIBLE and e.basis <> 'billed' and e.posted_in <= :year_ago
                              and e.month between :from and :year_ago
                        group by e.system_id""")
                .param("year_ago", yearAgo.atDay(1))
                .param("from", yearAgo.minusMonths(YEAR - 1L).atDay(1))
                .query(row -> {
                    Columns c = new Columns(row);
                    cost.put(c.text("system_id"), c.number("amount"));
                });
        return Optional.of(cost);
    }
}
