package io.outlay.ledger.allocation;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.CostPool;
import io.outlay.model.Sum;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one system hands on in one month of one pool and source currency: its charges, or its credits.
 *
 * @param line identity in the allocation's document
 * @param source in {@code currency}
 */
record SharedAmount(
        CostPool pool, String line, BigDecimal amount, BigDecimal source, String currency, BigDecimal rate) {

    /** By pool, currency and side; entries of 0 have none. */
    static List<SharedAmount> of(List<TargetEntry> costs) {
        SortedMap<String, List<TargetEntry>> groups = new TreeMap<>();
        for (TargetEntry cost : costs) {
            int sign = cost.amount().signum() != 0
                    ? cost.amount().signum()
                    : cost.sourceAmount().signum();
            if (sign != 0) {
                String line = cost.sourceCurrency() + (sign > 0 ? " charges" : " credits");
                groups.computeIfAbsent(cost.costPool().id() + "|" + line, key -> new ArrayList<>())
                        .add(cost);
            }
        }
        List<SharedAmount> amounts = new ArrayList<>();
        groups.forEach((key, entries) -> amounts.add(sum(key.substring(key.indexOf('|') + 1), entries)));
        return amounts;
    }

    private static SharedAmount sum(String line, List<TargetEntry> entries) {
        BigDecimal amount = Sum.of(entries, TargetEntry::amount);
        BigDecimal source = Sum.of(entries, TargetEntry::sourceAmount);
        TargetEntry first = entries.get(0);
        boolean isOneRate = entries.stream().allMatch(entry -> entry.fxRate().compareTo(first.fxRate()) == 0);
        BigDecimal rate = isOneRate || source.signum() == 0
                ? first.fxRate()
                : amount.divide(source, ExchangeRates.SCALE, RoundingMode.HALF_UP);
        return new SharedAmount(first.costPool(), line, amount, source, first.sourceCurrency(), rate);
    }
}
