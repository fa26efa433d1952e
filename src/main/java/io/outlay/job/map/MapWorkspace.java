package io.outlay.job.map;

import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.time.LocalDate;
import java.util.Optional;

/** Proposes the rows that the register lacks. */
@FunctionalInterface
public interface MapWorkspace {
    /**
     * @param accept what goes into {@code systems.csv}; empty for nothing
     * @param today bills dated later are not counted
     * @throws Stopped when the workspace cannot be read, or a file not be written
     */
    MapOutcome map(Workspace workspace, Optional<Acceptance> accept, LocalDate today);
}
