package io.outlay.cli;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** A command on a workspace. */
abstract class WorkspaceCommand extends CommonCommand {
    @Parameters(
            index = "0",
            paramLabel = "WORKSPACE",
            description = "Folder of the company: outlay.yaml, the system register and inbox/.")
    private Path root;

    /** @param changes whether the command may write to the workspace; one that may not keeps no log of its work */
    WorkspaceCommand(boolean changes) {
        super(changes);
    }

    /** Does the work and shows its result. */
    abstract Exit work(Workspace workspace, Screen screen);

    @Override
    final Optional<Path> root() {
        return Optional.of(root);
    }

    @Override
    final Exit work(Optional<Workspace> workspace, Screen screen) {
        return work(workspace.orElseThrow(), screen);
    }
}
