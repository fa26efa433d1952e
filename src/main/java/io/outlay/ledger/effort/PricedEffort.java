package io.outlay.ledger.effort;

import io.outlay.ledger.document.CostDocument;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Hours with the hourly cost that is valid for them, and the rate of its currency in their month. */
record PricedEffort(EffortEntry entry, HourlyCost hourly, BigDecimal fxRate) {
    /** What is booked as one. */
    record Key(String systemId, YearMonth month, String activity, String currency) implements Comparable<Key> {
        String document() {
            return CostDocument.effort(systemId, month, activity, currency);
        }

        @Override
        public int compareTo(Key other) {
            return document().compareTo(other.document());
        }
    }

    /** What hours of an hourly cost are booked with. */
    static Key key(EffortEntry entry, HourlyCost hourly) {
        return new Key(
                entry.systemId(), YearMonth.from(entry.date()), entry.activity().id(), hourly.currency());
    }

    /** Exact, in the currency of the hourly cost. */
    BigDecimal cost() {
        return entry.hours().multiply(hourly.hourlyCost());
    }
}
