package io.outlay.job.workspace;

import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.WorkspaceHeld;
import io.outlay.store.server.WorkspaceLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who holds a workspace and the folder of its server. */
public final class WorkspaceLocks {
    private WorkspaceLocks() {}

    /**
     * The locks of the workspace and of the folder of its server, which another workspace may name too.
     *
     * @throws Stopped when another run has one of them
     */
    public static List<WorkspaceLock> of(Workspace workspace) {
        List<WorkspaceLock> locks = new ArrayList<>();
        try {
            locks.add(WorkspaceLock.take(Session.data(workspace)));
            if (workspace.dbUrl().isEmpty() && !isSame(Session.server(workspace), Session.data(workspace))) {
                locks.add(WorkspaceLock.take(Session.server(workspace)));
            }
            return locks;
        } catch (WorkspaceHeld e) {
            locks.forEach(WorkspaceLock::close);
            throw new Stopped(Exit.HELD, e.getMessage());
        }
    }

    /** Stops the server that a killed run left behind, unless another run is at work. */
    public static void clearOrphan(Workspace workspace) {
        if (workspace.dbUrl().isPresent() || !PostgresServer.mayRun(Session.server(workspace))) {
            return;
        }
        List<WorkspaceLock> locks;
        try {
            locks = of(workspace);
        } catch (Stopped held) {
            return;
        }
        try {
            PostgresServer.settle(Session.server(workspace));
        } finally {
            locks.forEach(WorkspaceLock::close);
        }
    }

    private static boolean isSame(Path folder, Path other) {
        try {
            return folder.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.exists(folder) && Files.isSameFile(folder, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
