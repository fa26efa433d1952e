package io.outlay.job.close;

import io.outlay.job.workspace.Stopped;
import io.outlay.model.Progress;

/** Closes a month: imports, posts, judges, reports. */
@FunctionalInterface
public interface CloseMonth {
    /** @throws Stopped when it cannot go on; nothing of the period is published then */
    CloseOutcome close(CloseRequest request, Progress progress);
}
