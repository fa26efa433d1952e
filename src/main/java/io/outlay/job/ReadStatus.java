package io.outlay.job;

import java.time.LocalDate;

/** Tells where a workspace stands and changes nothing. */
@FunctionalInterface
public interface ReadStatus {
    /** @throws Stopped when the workspace cannot be read or its settings are wrong */
    StatusOutcome status(Workspace workspace, LocalDate today);
}
