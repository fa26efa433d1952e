package io.outlay.job.deliver;

import io.outlay.job.workspace.Exit;
import io.outlay.model.ledger.Delivery;
import java.time.YearMonth;
import java.util.List;

/** What a delivery did. */
public record DeliverOutcome(Exit exit, YearMonth period, int revision, Delivered delivered) {
    /** How many this call has sent. */
    public int sentNow() {
        return delivered.now().size();
    }

    /** Where each stands. */
    public List<Delivery> deliveries() {
        return delivered.all();
    }

    /** What did not arrive, or may have, each with its remedy. */
    public List<String> faults() {
        return delivered.faults();
    }
}
