package io.outlay.job.check;

import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads everything and changes nothing. */
@FunctionalInterface
public interface CheckWorkspace {
    /**
     * @param period the month that a run would close; empty for the last full calendar month before {@code today}
     * @throws Stopped when the workspace cannot be read at all
     */
    CheckOutcome check(Workspace workspace, Optional<YearMonth> period, LocalDate today);
}
