package io.outlay.job.care;

import io.outlay.job.workspace.Stopped;
import java.nio.file.Path;
import java.util.List;

/** Makes a new workspace with templates of every input. */
@FunctionalInterface
public interface InitWorkspace {
    /**
     * @param folder that does not exist yet, or is empty
     * @return files written, relative to the folder, in order of path
     * @throws Stopped when the folder holds anything or cannot be written
     */
    List<String> init(Path folder);
}
