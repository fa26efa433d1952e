package io.outlay.job.care;

import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Starts a workspace over: what was posted is archived, inputs and settings stay. */
public interface ResetWorkspace {
    /**
     * What a reset would archive.
     *
     * @param posted whether there is anything to archive
     * @param periods closed months, oldest first
     * @param archive folder that takes database, revisions and reports
     */
    record Plan(boolean posted, List<YearMonth> periods, Path archive) {}

    /**
     * What was archived.
     *
     * @param schema of an external server, under its new name; empty for the embedded database
     */
    record Outcome(List<YearMonth> periods, Path archive, Optional<String> schema) {}

    /** Looks and changes nothing. */
    Plan plan(Workspace workspace);

    /** @throws Stopped when another run holds the workspace, or the database is not its own */
    Outcome reset(Workspace workspace);
}
