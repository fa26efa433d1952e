package io.outlay.ledger.accrual;

import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.Sum;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a missing document would cost, from the system's last three months in one currency: for usage the median unit cost ×
 * the driver, else the median.
 *
 * @param amount in {@code currency}, exact
 * @param source of the latest document behind it
 */
record AccrualEstimate(String currency, BigDecimal amount, CostPool pool, SourceRef source) {

    /**
     * @param recent entries of the months before, the latest month first
     * @param driver values of the usage driver in those months and in {@code month}; empty when it isn't usage, or unknown
     */
    static AccrualEstimate of(
            String currency,
            NavigableMap<YearMonth, List<TargetEntry>> recent,
            YearMonth month,
            Optional<Map<YearMonth, BigDecimal>> driver) {
        List<TargetEntry> entries = new ArrayList<>();
        List<BigDecimal> costs = new ArrayList<>();
        recent.forEach((past, inMonth) -> {
            List<TargetEntry> same = inMonth.stream()
                    .filter(entry -> entry.sourceCurrency().equals(currency))
                    .toList();
            entries.addAll(same);
            BigDecimal cost = Sum.of(same, TargetEntry::sourceAmount);
            costs.add(driver.map(values -> cost.divide(values.get(past), MathContext.DECIMAL128))
                    .orElse(cost));
        });
        BigDecimal amount = driver.map(values -> Median.of(costs).multiply(values.get(month)))
                .orElseGet(() -> Median.of(costs));
        return new AccrualEstimate(
                currency, amount, largestPool(entries), entries.get(0).source());
    }

    /** Without what documents put into the month already, in its currency. */
    AccrualEstimate less(List<TargetEntry> served) {
        BigDecimal paid = Sum.of(served.stream()
                .filter(entry -> entry.sourceCurrency().equals(currency))
                .map(TargetEntry::sourceAmount));
        return new AccrualEstimate(currency, amount.subtract(paid), pool, source);
    }

    /** The pool with the largest cost. */
    static CostPool largestPool(List<TargetEntry> entries) {
        Map<CostPool, BigDecimal> sums = entries.stream()
                .collect(Collectors.toMap(
                        TargetEntry::costPool,
                        TargetEntry::amount,
                        BigDecimal::add,
                        () -> new EnumMap<>(CostPool.class)));
        return sums.entrySet().stream()
                .max(Map.Entry.<CostPool, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
