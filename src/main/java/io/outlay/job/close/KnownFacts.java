package io.outlay.job.close;

import io.outlay.job.ledger.Facts;
import io.outlay.job.workspace.Stores;
import java.lang.ref.SoftReference;

/**
 * The facts of an attempt as the store has them, read once for all steps of a run as long as memory lasts; a step that begins
 * anew, or short of memory, reads them again.
 */
final class KnownFacts {
    private final Stores stores;
    private long attempt = -1;
    private SoftReference<Facts> known = new SoftReference<>(null);

    KnownFacts(Stores stores) {
        this.stores = stores;
    }

    /** Of an attempt whose files are read: its facts change no more. */
    synchronized Facts of(long attemptId) {
        Facts facts = attempt == attemptId ? known.get() : null;
        if (facts == null) {
            facts = Facts.of(stores.facts(), attemptId);
            attempt = attemptId;
            known = new SoftReference<>(facts);
        }
        return facts;
    }
}
