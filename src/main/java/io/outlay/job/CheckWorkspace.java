package io.outlay.job;

/** Reads everything and changes nothing. */
@FunctionalInterface
public interface CheckWorkspace {
    /** @throws Stopped when the workspace cannot be read at all */
    CheckOutcome check(Workspace workspace);
}
