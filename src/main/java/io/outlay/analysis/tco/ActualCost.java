package io.outlay.analysis.tco;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import java.time.YearMonth;
import java.util.List;

/**
 * What the ledger holds up to a period.
 *
 * @param sums the whole ledger; months after the period are ignored
 * @param priorYear the part of {@code sums} that is prior-year items, see {@link PriorYearItems}
 * @param fiscalYearStart first month of the fiscal year, 1 to 12
 */
public record ActualCost(
        List<LedgerSum> sums,
        List<LedgerSum> priorYear,
        List<TechSystem> systems,
        YearMonth period,
        int fiscalYearStart) {
    public FiscalYear year() {
        return FiscalYear.of(period, fiscalYearStart);
    }
}
