package io.outlay.job.care;

import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.time.LocalDate;

/** Tells where a workspace stands. */
@FunctionalInterface
public interface ReadStatus {
    /** @throws Stopped when the workspace cannot be read */
    StatusOutcome status(Workspace workspace, LocalDate today);
}
