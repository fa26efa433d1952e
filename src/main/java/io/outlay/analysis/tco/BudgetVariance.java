package io.outlay.analysis.tco;

import io.outlay.analysis.series.Level;
import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Budget and actual of one scope in the period's fiscal year: a row of {@code csv/budget.csv}. Budget rows add up: those
 * of a system count in its layer too, and all in the portfolio. Actual is the cost of what is budgeted, counted once: rows
 * without a pool are compared with external cost, rows with one with the cost of that pool; allocated cost is in neither.
 * A month before a row's first one has no budget and is not compared.
 *
 * @param period the period's month
 * @param id of the system or layer, or {@code portfolio}
 * @param costPool the pool that is budgeted; {@code external} for rows without one where the scope has others; empty for
 *     all rows of the scope
 * @param yearToDate months of the fiscal year, and the prior-year items in {@code actual}
 * @param priorYearItems posted this fiscal year for months of an earlier one
 * @param yearBudget of the whole fiscal year
 * @param covered each cost pool of each system once, by system and pool
 * @param landing empty like the actual of {@code yearToDate} when the ledger begins after a month that is budgeted
 */
public record BudgetVariance(
        YearMonth period,
        Level level,
        String id,
        String name,
        String costPool,
        AgainstBudget month,
        AgainstBudget yearToDate,
        BigDecimal priorYearItems,
        BigDecimal yearBudget,
        Optional<Landing> landing,
        List<Covered> covered) {

    /**
     * Cost that is held against the budget.
     *
     * @param from first month that is budgeted
     * @param ahead its outlook of the months of the fiscal year that remain
     */
    public record Covered(String systemId, CostPool costPool, YearMonth from, BigDecimal ahead) {}

    /** Stands for rows without a pool. */
    public static final String EXTERNAL = "external";

    /** All that is budgeted in the scope. */
    public static final String ALL = "";

    /** Landing beside the year's budget. */
    public AgainstBudget wholeYear() {
        return new AgainstBudget(Optional.of(yearBudget), landing.map(Landing::expected));
    }
}
