package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** First month that is known; the period when none is. */
    YearMonth begins() {
        return known.orElse(period);
    }

    /**
     * Whether the ledger does not reach back to what bringing a system in cost. Without a day of go-live a system that is
     * there when the ledger begins may be older.
     *
     * @param first its first month in the ledger
     */
    boolean isOlder(Optional<TechSystem> system, YearMonth first) {
        return system.flatMap(TechSystem::goLive)
                .map(live -> YearMonth.from(live).isBefore(begins()))
                .orElse(!first.isAfter(begins()));
    }

    /** Part of the month's cost, and not behind the period. */
    boolean isCost(LedgerSum sum) {
        return sum.basis().inTotal() && !sum.month().isAfter(period);
    }

    /** What some sums of cost come to over the spans; prior-year items are shown in the fiscal year. */
    CostSpans spans(Predicate<LedgerSum> which) {
        return Stream.concat(
                        sums.stream().filter(this::isCost).filter(which).map(this::spans),
                        priorYear.stream().filter(this::isCost).filter(which).map(sum -> priorYearItem(sum.amount())))
                .reduce(CostSpans.ZERO, CostSpans::plus);
    }

    /** A sum over the spans that its month is in. */
    CostSpans spans(LedgerSum sum) {
        YearMonth month = sum.month();
        return new CostSpans(
                counted(sum, month.equals(period)),
                counted(sum, !month.isBefore(yearFrom())),
                CostSpans.ZERO.priorYearItems(),
                counted(sum, window().contains(month)),
                sum.amount());
    }

    private static BigDecimal counted(LedgerSum sum, boolean counts) {
        return counts ? sum.amount() : CostSpans.ZERO.month();
    }

    static CostSpans priorYearItem(BigDecimal amount) {
        BigDecimal none = CostSpans.ZERO.month();
        return new CostSpans(none, amount, amount, none, none);
    }
}
