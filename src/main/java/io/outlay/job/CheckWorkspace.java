package io.outlay.job;

/** Reads every input as a close would and changes nothing. */
@FunctionalInterface
public interface CheckWorkspace {
    /** @throws Stopped when the workspace cannot be read or its settings are wrong */
    CheckOutcome check(Workspace workspace);
}
