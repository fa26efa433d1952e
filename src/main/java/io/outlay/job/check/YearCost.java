package io.outlay.job.check;

import io.outlay.model.Basis;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** Cost of the twelve months up to the period as a close would post it, before allocation; reporting currency. */
record YearCost(List<LedgerSum> sums) {
    private static final int YEAR = 12;

    static YearCost of(List<TargetEntry> targets, YearMonth period) {
        YearMonth first = period.minusMonths(YEAR - 1L);
        return new YearCost(targets.stream()
                .filter(target -> target.basis() != Basis.BILLED && target.basis() != Basis.ALLOCATED)
                .filter(target ->
                        !target.month().isBefore(first) && !target.month().isAfter(period))
                .map(LedgerSum::of)
                .toList());
    }

    BigDecimal all() {
        return of(sum -> true);
    }

    BigDecimal of(TechSystem system) {
        return of(sum -> sum.systemId().equals(system.systemId()));
    }

    BigDecimal unmapped() {
        return of(sum -> sum.systemId().equals(TechSystem.UNMAPPED));
    }

    /** Of hours. */
    BigDecimal effort() {
        return of(sum -> sum.basis() == Basis.EFFORT);
    }

    /** What is estimated for want of a document; what a contract fixes is none. */
    BigDecimal estimated() {
        return of(YearCost::isEstimate);
    }

    BigDecimal estimated(TechSystem system) {
        return of(sum -> isEstimate(sum) && sum.systemId().equals(system.systemId()));
    }

    private static boolean isEstimate(LedgerSum sum) {
        return sum.basis() == Basis.ACCRUAL && !sum.contractFixed();
    }

    private BigDecimal of(Predicate<LedgerSum> which) {
        return Sum.of(sums.stream().filter(which).map(LedgerSum::amount));
    }
}
