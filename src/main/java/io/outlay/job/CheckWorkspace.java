package io.outlay.job;

import java.time.LocalDate;

/** Reads everything and changes nothing. */
@FunctionalInterface
public interface CheckWorkspace {
    /**
     * @param today decides which month a run would close
     * @throws Stopped when the workspace cannot be read at all
     */
    CheckOutcome check(Workspace workspace, LocalDate today);
}
