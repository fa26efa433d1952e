package io.outlay.job.care;

import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a file of unknown layout, and says which table or profile fits, or proposes a profile. */
@FunctionalInterface
public interface ProposeProfile {
    /**
     * @param workspace in which the profile is written; empty for none
     * @throws io.outlay.job.workspace.Stopped when the file cannot be read, or a profile of that name exists already
     */
    ProfileOutcome propose(Path file, Optional<Workspace> workspace);
}
