package io.outlay.store;

import io.outlay.model.ledger.LedgerChange;
import io.outlay.model.ledger.LedgerChange.Restated;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the staged entries of an attempt would change in the ledger. */
public final class LedgerChangeStore {
    /** Each figure as all closed periods posted it, and as it should be. */
    private static final String FIGURES = """
            with figure as (
                select document, line, month, system_id, cost_pool, basis, sum(was) as was, sum(due) as due
                from (select e.document, e.line, e.month, e.system_id, e.cost_pool, e.basis, e.amount as was,
                             case when e.posted_in < (select period from attempt where attempt_id = :attempt)
                                  then e.amount else 0 end as due
                      from ledger_seen e
                      where e.seen_by = :attempt and e.attempt_id in (select attempt_id from closed_period)
                      union all
                      select s.document, s.line, s.month, s.system_id, s.cost_pool, s.basis, 0, s.amount
                      from staged_entry s where s.attempt_id = :attempt) as both_sides
                group by document, line, month, system_id, cost_pool, basis)
            """;

    private static final String LINES = FIGURES + """
            , line as (
                select document, line, bool_or(was <> 0) as posted, bool_or(due <> 0) as wanted, bool_or(was <> due) as differs,
                       sum(was) filter (where basis = 'effective') as amount
                from figure where basis in ('billed', 'effective') group by document, line)
            select count(*) filter (where wanted and not posted) as new_lines,
                   count(*) filter (where wanted and posted and differs) as changed_lines,
                   count(*) filter (where posted and not wanted) as removed_lines,
                   coalesce(sum(amount) filter (where posted and not wanted), 0) as removed_amount
            from line
            """;

    private static final String MONTHS = FIGURES + """
            select month, sum(due - was) as difference,
                   coalesce(sum(due - was) filter (where basis = 'accrual'), 0) as estimated
            from figure
            where basis <> 'billed' and month <= :closed
            group by month having sum(due - was) <> 0 order by month
            """;

    private record Lines(long newLines, long changedLines, long removedLines, BigDecimal removedAmount) {}

    private final JdbcClient jdbc;

    public LedgerChangeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Wants the entries of the attempt staged.
     *
     * @param closed the last closed month
     */
    public LedgerChange of(Attempt attempt, YearMonth closed) {
        Lines lines = jdbc.sql(LINES)
                .param("attempt", attempt.id())
                .query(Columns.as(Lines.class))
                .single();
        List<Restated> months = jdbc.sql(MONTHS)
                .param("attempt", attempt.id())
                .param("closed", closed.atDay(1))
                .query(Columns.as(Restated.class))
                .list();
        return new LedgerChange(
                closed, lines.newLines(), lines.changedLines(), lines.removedLines(), lines.removedAmount(), months);
    }
}
