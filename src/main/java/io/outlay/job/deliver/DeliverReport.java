package io.outlay.job.deliver;

import io.outlay.job.workspace.Stopped;
import io.outlay.model.Progress;

/** Sends what could not be delivered. */
@FunctionalInterface
public interface DeliverReport {
    /** @throws Stopped when there is nothing to deliver, or nobody to deliver to */
    DeliverOutcome deliver(DeliverRequest request, Progress progress);
}
