package io.outlay.job.close;

import io.outlay.job.ledger.Facts;
import io.outlay.job.workspace.Stores;
import io.outlay.ledger.tieout.TieOutSums;
import io.outlay.store.Attempt;
import java.lang.ref.SoftReference;
import java.util.Optional;

/**
 * The facts of an attempt as the store has them, and what they add up to, read once for all steps of a run as long as memory
 * lasts; a step that begins anew, or short of memory, reads them again.
 */
final class KnownFacts {
    private final Stores stores;
    private long attempt = -1;
    private SoftReference<Facts> known = new SoftReference<>(null);
    private Optional<TieOutSums> sums = Optional.empty();

    KnownFacts(Stores stores) {
        this.stores = stores;
    }

    /** Of an attempt whose files are read: its facts change no more. */
    synchronized Facts of(long attemptId) {
        Facts facts = attempt == attemptId ? known.get() : null;
        if (facts == null) {
            facts = Facts.of(stores.facts(), attemptId);
            sums = sums.filter(of -> attempt == attemptId);
            attempt = attemptId;
            known = new SoftReference<>(facts);
        }
        return facts;
    }

    /** The sums of the chain up to the ledger, of an attempt that is posted: they change no more. */
    synchronized TieOutSums sums(CloseRun run, Attempt posted) {
        Facts facts = of(posted.id());
        TieOutSums read = sums.orElseGet(() -> new Chain(run, stores, posted, facts).sums());
        sums = Optional.of(read);
        return read;
    }
}
