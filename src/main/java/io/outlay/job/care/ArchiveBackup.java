package io.outlay.job.care;

import io.outlay.delivery.WholeFolder;
import io.outlay.job.care.BackupFile.Contents;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.PeriodFolders;
import io.outlay.job.workspace.ReportArchive;
import io.outlay.job.workspace.ReportFiles;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The archived reports in a backup, each file as an entry of its own, whether the archive has it in a folder or in a zip
 * file.
 *
 * @param data {@code .outlay} of the workspace
 */
record ArchiveBackup(Path data) {
    private static final String FOLDER = "archive";

    void write(BackupFile.Writer writer) throws IOException {
        ReportArchive archive = new ReportArchive(data);
        for (YearMonth period : PeriodFolders.archived(data).keySet()) {
            for (int revision : archive.revisions(period)) {
                write(writer, archive, period, revision);
            }
        }
    }

    /** Files as they are in the archive's folders; a zip file of which nothing can be vouched for as it is. */
    private static void write(BackupFile.Writer writer, ReportArchive archive, YearMonth period, int revision)
            throws IOException {
        String name = BackupFile.ARCHIVE + period + "/r" + revision;
        Path place = archive.place(period, revision);
        if (Files.isRegularFile(place) && !archive.isWhole(period, revision)) {
            copy(writer, place, BackupFile.ARCHIVE + period + "/" + place.getFileName());
            return;
        }
        try {
            archive.read(period, revision, files -> copyAll(writer, files.folder(), name));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String copyAll(BackupFile.Writer writer, Path folder, String name) {
        try {
            for (Path file : BackupPlace.filesOf(folder)) {
                copy(writer, file, name + "/" + folder.relativize(file));
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(BackupFile.Writer writer, Path file, String name) throws IOException {
        try (OutputStream out = writer.entry(name)) {
            Files.copy(file, out);
        }
    }

    /** Replaces the archive by that of a backup. */
    void restore(BackupFile backup) throws IOException {
        Path fresh = data.resolve(FOLDER + ".new");
        WholeFolder.delete(fresh);
        Files.createDirectories(fresh);
        for (String name : backup.contents().files().keySet()) {
            if (name.startsWith(BackupFile.ARCHIVE)) {
                Path target = fresh.resolve(name.substring(BackupFile.ARCHIVE.length()))
                        .normalize();
                if (!target.startsWith(fresh)) {
                    throw new IOException("an entry of the backup leaves its folder: " + name);
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = backup.entry(name)) {
                    Files.copy(in, target);
                }
            }
        }
        WholeFolder.delete(data.resolve(FOLDER));
        Files.move(fresh, data.resolve(FOLDER), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Only a restore that was cut off leaves an archive without the id of its workspace, and then it is that of the backup. */
    void refuseToForget(Contents contents, Workspace workspace) {
        PeriodFolders.archived(data).forEach((period, revision) -> {
            String manifest = BackupFile.ARCHIVE + period + "/r" + revision + "/manifest.json";
            Optional<String> here = manifestSha256(new ReportArchive(data), period, revision);
            if (here.isEmpty() || !here.get().equals(contents.files().get(manifest))) {
                throw new Stopped(
                        Exit.WRONG_USE,
                        workspace.root() + " has published " + period + " (revision " + revision
                                + "), which is not in the backup, and restoring would delete it.\nPut it aside first: "
                                + workspace.command("reset"));
            }
        });
    }

    private static Optional<String> manifestSha256(ReportArchive archive, YearMonth period, int revision) {
        try {
            return archive.read(period, revision, ReportFiles::manifestSha256);
        } catch (UncheckedIOException damaged) {
            return Optional.empty();
        }
    }
}
