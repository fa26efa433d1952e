package io.outlay.report.book;

import io.outlay.model.Cursor;
import io.outlay.model.ledger.LedgerEntry;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ledger's entries, pulled anew each time. What workbook and page sum of them is noted while they go by for the first time,
 * so that it costs no pass of its own.
 */
public final class LedgerPass implements Supplier<Cursor<LedgerEntry>> {
    private final Supplier<Cursor<LedgerEntry>> entries;
    private final Optional<YearMonth> documentsFrom;
    private LedgerSums sums;
    private DocumentCosts documents;

    /** @param documentsFrom first month whose cost will be asked for by document */
    public LedgerPass(Supplier<Cursor<LedgerEntry>> entries, Optional<YearMonth> documentsFrom) {
        this.entries = entries;
        this.documentsFrom = documentsFrom;
    }

    /** Some of the entries, of which the same will be asked for. */
    public LedgerPass of(Supplier<Cursor<LedgerEntry>> some) {
        return new LedgerPass(some, documentsFrom);
    }

    @Override
    public Cursor<LedgerEntry> get() {
        return sums == null ? new Noting(entries.get()) : entries.get();
    }

    /** Entries summed by what they have in common. */
    LedgerSums sums() {
        if (sums == null) {
            try (Cursor<LedgerEntry> all = get()) {
                while (all.hasNext()) {
                    all.next();
                }
            }
        }
        return sums;
    }

    /** Cost by document of the months from one on. */
    public DocumentCosts documents(YearMonth from) {
        if (documentsFrom.filter(from::equals).isPresent()) {
            sums();
            return documents;
        }
        DocumentCosts costs = new DocumentCosts(from);
        try (Cursor<LedgerEntry> all = entries.get()) {
            all.forEachRemaining(costs::add);
        }
        return costs;
    }

    /** Counts only when it was pulled to its end. */
    private final class Noting implements Cursor<LedgerEntry> {
        private final Cursor<LedgerEntry> all;
        private final LedgerSums noted = new LedgerSums();
        private final Optional<DocumentCosts> costs = documentsFrom.map(DocumentCosts::new);

        private Noting(Cursor<LedgerEntry> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            boolean more = all.hasNext();
            if (!more) {
                sums = noted;
                documents = costs.orElse(null);
            }
            return more;
        }

        @Override
        public LedgerEntry next() {
            LedgerEntry entry = all.next();
            noted.add(entry);
            costs.ifPresent(each -> each.add(entry));
            return entry;
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
