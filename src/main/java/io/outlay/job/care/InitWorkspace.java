package io.outlay.job.care;

import io.outlay.job.workspace.Stopped;
import java.util.List;

/** Makes a new workspace. */
@FunctionalInterface
public interface InitWorkspace {
    /**
     * @return files written, relative to the folder, in order of path; those copied into the inbox last
     * @throws Stopped when the folder holds anything, cannot be written, or a setting is not allowed
     */
    List<String> init(InitRequest request);
}
