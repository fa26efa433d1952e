package io.outlay.job;

import io.outlay.model.Progress;

/** Closes a month: reads what is new, posts it, judges it and publishes the report. */
@FunctionalInterface
public interface CloseMonth {
    /**
     * @param progress told of each step
     * @throws Stopped when the close cannot go on; nothing of the period was published
     */
    CloseOutcome close(CloseRequest request, Progress progress);
}
