package io.outlay.job.care;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.PeriodFolders;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.job.workspace.WorkspaceLocks;
import io.outlay.store.server.DatabaseRefused;
import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.SchemaArchive;
import io.outlay.store.server.WorkspaceLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves {@code .outlay} – database, revisions, id, log – aside as a whole, the published reports in it, so that the next run
 * finds a workspace that was never closed. On an external server the schema is renamed in one transaction with that move.
 */
public final class WorkspaceReset implements ResetWorkspace {
    private static final String REPORTS = "reports";

    @Override
    public Plan plan(Workspace workspace) {
        Path data = Session.data(workspace);
        boolean posted = Session.isKnown(workspace)
                || workspace.data().filter(PostgresServer::hasData).isPresent();
        return new Plan(posted, List.copyOf(PeriodFolders.archived(data).keySet()), archive(workspace));
    }

    @Override
    public Outcome reset(Workspace workspace) {
        Plan plan = plan(workspace);
        return workspace.dbUrl().isPresent() ? external(workspace, plan) : embedded(workspace, plan);
    }

    private static Outcome embedded(Workspace workspace, Plan plan) {
        List<WorkspaceLock> locks = WorkspaceLocks.of(workspace);
        try {
            Path cluster = Session.server(workspace);
            PostgresServer.settle(cluster);
            moveFolders(workspace, plan);
            if (workspace.data().isPresent()) {
                PostgresServer.moveData(cluster, cluster.resolve(plan.archive().getFileName()));
            }
            return new Outcome(plan.periods(), plan.archive(), Optional.empty());
        } finally {
            locks.forEach(WorkspaceLock::close);
        }
    }

    private static Outcome external(Workspace workspace, Plan plan) {
        try (Session session = Session.openToReset(workspace)) {
            String number = plan.archive().getFileName().toString().replaceAll("\\D", "");
            String schema =
                    SchemaArchive.rename(session.database(), "_reset_" + number, () -> moveFolders(workspace, plan));
            return new Outcome(plan.periods(), plan.archive(), Optional.of(schema));
        } catch (DatabaseRefused e) {
            throw new Stopped(Exit.WRONG_USE, e.getMessage());
        }
    }

    private static void moveFolders(Workspace workspace, Plan plan) {
        Path data = Session.data(workspace);
        try {
            for (Path report : reports(workspace, plan.periods())) {
                Files.createDirectories(data.resolve(REPORTS));
                Files.move(report, data.resolve(REPORTS).resolve(report.getFileName()));
            }
            Files.move(data, plan.archive(), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(plan.archive().resolve("lock.holder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders of reports as a run publishes them; what else lies there is left alone. */
    private static List<Path> reports(Workspace workspace, List<YearMonth> periods) {
        List<Path> folders = new ArrayList<>();
        for (YearMonth period : periods) {
            Path folder = workspace.root().resolve(REPORTS).resolve(period.toString());
            if (Files.exists(folder.resolve("manifest.json"))) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** The first that is free: {@code .outlay-reset-1}. */
    private static Path archive(Workspace workspace) {
        int number = 1;
        while (Files.exists(workspace.root().resolve(".outlay-reset-" + number))) {
            number++;
        }
        return workspace.root().resolve(".outlay-reset-" + number);
    }
}
