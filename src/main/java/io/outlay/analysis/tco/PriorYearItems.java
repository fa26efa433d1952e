package io.outlay.analysis.tco;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.Cursor;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts posted this fiscal year for months of an earlier one. The year before is closed, so they count in this year's
 * total and variance, and are shown apart. The opening load has no reason and is none.
 */
public final class PriorYearItems {
    private PriorYearItems() {}

    /**
     * Sums of the entries that are prior-year items.
     *
     * @param entries all that was posted up to the period, in order of month; closed here
     */
    public static List<LedgerSum> of(Cursor<LedgerEntry> entries, FiscalYear year) {
        Map<LedgerSum, LedgerSum> sums = new TreeMap<>(LedgerSum.BY_KEY);
        try (entries) {
            while (entries.hasNext()) {
                LedgerEntry entry = entries.next();
                if (!entry.month().isBefore(year.start())) {
                    break;
                }
                if (year.contains(entry.postedIn()) && entry.reason().isPresent()) {
                    LedgerSum sum = LedgerSum.of(entry);
                    sums.merge(sum, sum, LedgerSum::plus);
                }
            }
        }
        return List.copyOf(sums.values());
    }
}
