package io.outlay.ledger.effort;

import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hours × rates computed anew from the facts: the tie-out's side against the ledger's entries of effort. */
public final class EffortTotals {
    private EffortTotals() {}

    /**
     * @param pricing of all rows up to a month
     * @return in the reporting currency, by currency of the hourly costs
     */
    public static SortedMap<String, BigDecimal> hoursAtRates(EffortPricing pricing, LedgerSettings settings) {
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        MinorUnit unit = MinorUnit.of(settings.currency());
        pricing.byKey()
                .forEach((key, rows) ->
                        totals.merge(key.currency(), booked(key.currency(), rows, unit), BigDecimal::add));
        return totals;
    }

    private static BigDecimal booked(String currency, List<PricedEffort> rows, MinorUnit unit) {
        BigDecimal exact =
                Sum.of(rows, row -> row.entry().hours().multiply(row.hourly().hourlyCost()));
        return unit.round(
                MinorUnit.of(currency).round(exact).multiply(rows.get(0).fxRate()));
    }
}
