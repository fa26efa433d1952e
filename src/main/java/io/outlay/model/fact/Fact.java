package io.outlay.model.fact;

import io.outlay.model.Components;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One accepted row of an input file: what it says and where it stands, checked for form only. */
public sealed interface Fact
        permits TechSystem,
                InvoiceLine,
                MetricReading,
                Alias,
                ExchangeRate,
                EffortEntry,
                HourlyCost,
                UsageReading,
                Contract,
                Integration,
                Allocation,
                Budget,
                LedgerBooking,
                BillingPeriod,
                ScenarioRow,
                FindingDecision {
    SourceRef source();

    /** What it says, wherever it stands and however its numbers are padded: equal for rows that say the same. */
    default List<Object> content() {
        return Arrays.stream(Components.values(this))
                .filter(value -> !(value instanceof SourceRef))
                .map(Fact::plain)
                .toList();
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Fact::plain);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
