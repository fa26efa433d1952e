package io.outlay.analysis.tco;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Cursor;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts posted this fiscal year for months of an earlier one. The year before is closed, so they count in this year's
 * total and variance, and are shown apart. The opening load has no reason and is none.
 */
public final class PriorYearItems {
    private record Key(
            String systemId,
            YearMonth month,
            CostPool pool,
            Basis basis,
            boolean oneOff,
            String currency,
            boolean fixed)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::systemId)
                .thenComparing(Key::month)
                .thenComparing(Key::pool)
                .thenComparing(Key::basis)
                .thenComparing(Key::oneOff)
                .thenComparing(Key::currency)
                .thenComparing(Key::fixed);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private PriorYearItems() {}

    /**
     * Sums of the entries that are prior-year items.
     *
     * @param entries all that was posted up to the period, in order of month; closed here
     */
    public static List<LedgerSum> of(Cursor<LedgerEntry> entries, FiscalYear year) {
        Map<Key, LedgerSum> sums = new TreeMap<>();
        try (entries) {
            while (entries.hasNext()) {
                LedgerEntry entry = entries.next();
                if (!entry.month().isBefore(year.start())) {
                    break;
                }
                if (year.contains(entry.postedIn()) && entry.reason().isPresent()) {
                    Key key = key(entry);
                    sums.merge(key, sum(key, entry.amount(), entry.sourceAmount()), PriorYearItems::plus);
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private static Key key(LedgerEntry e) {
        boolean fixed = e.document().startsWith(LedgerSum.CONTRACT_ACCRUAL);
        return new Key(e.systemId(), e.month(), e.costPool(), e.basis(), e.oneOff(), e.sourceCurrency(), fixed);
    }

    private static LedgerSum sum(Key k, BigDecimal amount, BigDecimal source) {
        return new LedgerSum(k.systemId, k.month, k.pool, k.basis, k.oneOff, k.currency, k.fixed, amount, source);
    }

    private static LedgerSum plus(LedgerSum a, LedgerSum b) {
        return sum(
                new Key(
                        a.systemId(),
                        a.month(),
                        a.costPool(),
                        a.basis(),
                        a.oneOff(),
                        a.sourceCurrency(),
                        a.contractFixed()),
                a.amount().add(b.amount()),
                a.sourceAmount().add(b.sourceAmount()));
    }
}
