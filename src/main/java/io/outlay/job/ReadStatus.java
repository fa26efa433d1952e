package io.outlay.job;

import java.time.LocalDate;

/** Tells where a workspace stands. */
@FunctionalInterface
public interface ReadStatus {
    /** @throws Stopped when the workspace cannot be read */
    StatusOutcome status(Workspace workspace, LocalDate today);
}
