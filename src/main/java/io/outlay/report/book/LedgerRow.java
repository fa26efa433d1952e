package io.outlay.report.book;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/**
 * Entries of one key, summed: a row of the sheet Ledger.
 *
 * @param layer of the system; empty for what the register does not know
 * @param cost part of the month's cost, reporting currency
 * @param billed memo outside it
 * @param first where the first entry's first row stands
 */
public record LedgerRow(
        Key key,
        Optional<TechLayer> layer,
        BigDecimal cost,
        BigDecimal billed,
        int entries,
        SourceRef first,
        long sourceRows) {

    /** What entries have in common. */
    public record Key(
            String systemId,
            YearMonth month,
            CostPool pool,
            Basis basis,
            boolean oneOff,
            YearMonth postedIn,
            Optional<Reason> reason)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::systemId)
                .thenComparing(Key::month)
                .thenComparing(Key::pool)
                .thenComparing(Key::basis)
                .thenComparing(Key::oneOff)
                .thenComparing(Key::postedIn)
                .thenComparing(k -> k.reason().map(Reason::ordinal).orElse(-1));

        static Key of(LedgerEntry e) {
            return new Key(e.systemId(), e.month(), e.costPool(), e.basis(), e.oneOff(), e.postedIn(), e.reason());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return systemId + "/" + month + "/" + pool.id() + "/" + basis.id();
        }
    }

    static LedgerRow of(LedgerEntry e, Optional<TechLayer> layer) {
        boolean counts = e.basis().inTotal();
        BigDecimal none = BigDecimal.ZERO;
        return new LedgerRow(
                Key.of(e),
                layer,
                counts ? e.amount() : none,
                counts ? none : e.amount(),
                1,
                e.source(),
                e.sourceRows());
    }

    LedgerRow plus(LedgerRow other) {
        return new LedgerRow(
                key,
                layer,
                cost.add(other.cost),
                billed.add(other.billed),
                entries + other.entries,
                first,
                sourceRows + other.sourceRows);
    }
}
