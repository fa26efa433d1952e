package io.outlay.job.deliver;

import io.outlay.model.ledger.Delivery;
import java.util.List;

/**
 * Where the deliveries of a published revision stand.
 *
 * @param all that the settings ask for, each in its state
 * @param now those that this call has sent
 * @param faults what did not arrive, or may have, each with its remedy
 */
public record Delivered(List<Delivery> all, List<Delivery> now, List<String> faults) {
    /** Nothing was asked for. */
    public static final Delivered NONE = new Delivered(List.of(), List.of(), List.of());

    public Delivered {
        all = List.copyOf(all);
        now = List.copyOf(now);
        faults = List.copyOf(faults);
    }
}
