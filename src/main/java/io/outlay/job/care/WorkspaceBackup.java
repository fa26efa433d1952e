package io.outlay.job.care;

import io.outlay.job.care.BackupFile.Contents;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.PeriodFolders;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.FileHashes;
import io.outlay.model.Progress;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.LedgerDump;
import io.outlay.store.PublicationStore;
import io.outlay.store.PublicationStore.Published;
import io.outlay.store.server.DatabaseRefused;
import io.outlay.store.server.Migration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Backups as {@link BackupFile} has them. */
public final class WorkspaceBackup implements BackupWorkspace {
    private static final String REPORTS = "reports";

    private final String version;
    private final Progress progress;

    /**
     * @param version of the program
     * @param progress told of each stage
     */
    public WorkspaceBackup(String version, Progress progress) {
        this.version = version;
        this.progress = progress;
    }

    @Override
    public Outcome backup(Workspace workspace, Path file) {
        OutlaySettings settings = Session.settings(workspace).settings();
        if (!Session.isKnown(workspace)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Nothing is posted in " + workspace.root() + " yet.\nClose a month first: "
                            + workspace.command("run"));
        }
        new BackupPlace(file).refuse(workspace.root());
        try (Session session = progress.during(Stores.STAGE, () -> Session.open(workspace, settings.currency()))) {
            List<YearMonth> periods = progress.during(
                    "writing the backup",
                    () -> new BackupPlace(file)
                            .fill(session.workspaceId(), part -> write(session, workspace, settings, part)));
            return new Outcome(file, periods, List.of());
        }
    }

    private List<YearMonth> write(Session session, Workspace workspace, OutlaySettings settings, Path file)
            throws IOException {
        PublicationStore ledger = new PublicationStore(session.database().dataSource());
        ReportFolders folders = folders(workspace);
        try (BackupFile.Writer writer = new BackupFile.Writer(file)) {
            Map<String, Long> sequences =
                    LedgerDump.write(session.database().dataSource(), table -> writer.entry(BackupFile.LEDGER + table));
            List<Published> periods = ledger.periods();
            periods.forEach(folders::mendArchive);
            new ArchiveBackup(Session.data(workspace)).write(writer);
            writer.contents(new Contents(
                    version,
                    Migration.version(session.database()),
                    session.workspaceId(),
                    settings.currency(),
                    periods.stream().map(p -> p.period().toString()).toList(),
                    sequences,
                    writer.hashes()));
            return periods.stream().map(Published::period).toList();
        }
    }

    @Override
    public Outcome restore(Workspace workspace, Path file) {
        OutlaySettings settings = Session.settings(workspace).settings();
        refusePosted(workspace);
        progress.begin("verifying the backup", -1);
        try (BackupFile backup = BackupFile.open(file)) {
            progress.end("whole");
            Contents contents = backup.contents();
            new ArchiveBackup(Session.data(workspace)).refuseToForget(contents, workspace);
            if (!contents.currency().equals(settings.currency())) {
                throw new Stopped(
                        Exit.WRONG_USE,
                        file + " is posted in " + contents.currency() + ", but outlay.currency is "
                                + settings.currency() + ".\nSet outlay.currency to " + contents.currency() + ".");
            }
            return restore(workspace, file, backup);
        } catch (DatabaseRefused e) {
            throw new Stopped(Exit.WRONG_USE, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome restore(Workspace workspace, Path file, BackupFile backup) throws IOException {
        Contents contents = backup.contents();
        try (Session session =
                progress.during(Stores.STAGE, () -> Session.openToRestore(workspace, contents.workspace()))) {
            // Another restore may have ended while this one read its file.
            refusePosted(workspace);
            new ArchiveBackup(Session.data(workspace)).refuseToForget(contents, workspace);
            progress.begin("restoring the ledger", -1);
            ledger(session, backup);
            new ArchiveBackup(Session.data(workspace)).restore(backup);
            session.remember(workspace);
            progress.end("done");
            return new Outcome(file, contents.months(), publish(session, workspace));
        }
    }

    private static void refusePosted(Workspace workspace) {
        if (Session.isKnown(workspace)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "A ledger is posted in " + workspace.root() + " already.\nPut it aside first: "
                            + workspace.command("reset"));
        }
    }

    /** In one transaction. A restore that was cut off after it finds these very rows, and goes on. */
    private static void ledger(Session session, BackupFile backup) throws IOException {
        Migration.applyUpTo(session.database(), backup.contents().schema());
        PublicationStore ledger = new PublicationStore(session.database().dataSource());
        if (ledger.owner().isPresent()) {
            boolean same = ledger.owner().get().equals(backup.contents().workspace())
                    && ledger.periods().stream()
                            .map(Published::period)
                            .toList()
                            .equals(backup.contents().months());
            if (!same) {
                throw new Stopped(
                        Exit.WRONG_USE,
                        "There is a ledger in " + session.database().place()
                                + " already.\nName an empty database or schema, or another --data DIR.");
            }
            Migration.apply(session.database());
            return;
        }
        LedgerDump.read(
                session.database().dataSource(),
                new Rows(backup),
                backup.contents().sequences());
        Migration.apply(session.database());
    }

    private record Rows(BackupFile backup) implements LedgerDump.Source {
        @Override
        public boolean has(String table) {
            return backup.has(BackupFile.LEDGER + table);
        }

        @Override
        public InputStream table(String table) throws IOException {
            return backup.entry(BackupFile.LEDGER + table);
        }
    }

    /** Reports that someone else's files are in the way of stay in the archive, which is noted. */
    private static List<String> publish(Session session, Workspace workspace) {
        ReportFolders folders = folders(workspace);
        List<Published> periods = new PublicationStore(session.database().dataSource()).periods();
        List<String> notes = new ArrayList<>();
        for (Published period : periods) {
            Path folder = folders.published(period.period());
            if (!Files.exists(folder)) {
                folders.restore(period);
            } else if (!folders.isPublished(period)) {
                notes.add(folder + " holds other files than the report in the backup; they stay, and that report is in "
                        + folders.archived(period.period(), period.revision())
                        + ".\nTo have it there, move the folder away, then: "
                        + workspace.command("run") + " --period " + period.period());
            }
        }
        List<YearMonth> known = periods.stream().map(Published::period).toList();
        PeriodFolders.published(workspace.root().resolve(REPORTS)).stream()
                .filter(period -> !known.contains(period))
                .forEach(period -> notes.add(folders.published(period)
                        + " holds a report that is not in the backup; it stays.\nMove it away before you close "
                        + period + "."));
        return notes;
    }

    private static ReportFolders folders(Workspace workspace) {
        Path root = workspace.root().toAbsolutePath().normalize();
        return new ReportFolders(root.resolve(".outlay"), root.resolve(REPORTS), Progress.SILENT, new FileHashes());
    }
}
