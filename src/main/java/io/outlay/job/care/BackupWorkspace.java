package io.outlay.job.care;

import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** Keeps the whole history of a workspace in one file, and brings it back, on whatever database. */
public interface BackupWorkspace {
    /**
     * What is in a backup.
     *
     * @param periods closed months, oldest first
     * @param notes what lies in the way of its reports, each with its remedy on the next line
     */
    record Outcome(Path file, List<YearMonth> periods, List<String> notes) {}

    /**
     * Writes ledger and archive of a workspace to a file.
     *
     * @throws Stopped when the file exists, nothing is posted, or another run holds the workspace
     */
    Outcome backup(Workspace workspace, Path file);

    /**
     * Brings ledger, archive and reports back into a workspace that nothing was posted in.
     *
     * @throws Stopped when the file is damaged or no backup, or there is a ledger already
     */
    Outcome restore(Workspace workspace, Path file);
}
