package io.outlay.analysis.tco;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.Window;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger holds up to a period.
 *
 * @param sums the whole ledger; months after the period are ignored
 * @param priorYear the part of {@code sums} that is prior-year items, see {@link PriorYearItems}
 * @param fiscalYearStart first month of the fiscal year, 1 to 12
 * @param known first month of the ledger that is known, see {@link Window}; empty when nothing is
 */
public record ActualCost(
        List<LedgerSum> sums,
        List<LedgerSum> priorYear,
        List<TechSystem> systems,
        YearMonth period,
        int fiscalYearStart,
        Optional<YearMonth> known) {
    public FiscalYear year() {
        return FiscalYear.of(period, fiscalYearStart);
    }

    /** What is known of the twelve months. */
    Window window() {
        return Window.since(known, period);
    }

    /** From which month on the fiscal year is known: its first, or the ledger's where that is later. */
    YearMonth yearFrom() {
        return year().from(window());
    }
}
