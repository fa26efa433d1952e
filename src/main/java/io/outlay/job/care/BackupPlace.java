package io.outlay.job.care;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.OutFolder;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Durable;
import io.outlay.store.server.DiskCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Where a backup is to be: a file that comes whole or not at all, and replaces nothing. */
record BackupPlace(Path file) {
    /** Writes a backup to a file, and tells what is in it. */
    interface Work<T> {
        T write(Path file) throws IOException;
    }

    /**
     * @param root of the workspace
     * @throws Stopped when a file cannot be made there, or would become a part of what is kept
     */
    void refuse(Path root) {
        refuseExisting();
        if (OutFolder.isWithin(root, folder())) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    file
                            + " lies in the workspace's inbox, profiles or .outlay, and would be read as an input or be kept"
                            + " in itself.\nName a file elsewhere, best on another disk.");
        }
        if (!Files.isDirectory(folder())) {
            throw new Stopped(
                    Exit.WRONG_USE, "There is no folder " + folder() + ".\nName a file in a folder that exists.");
        }
    }

    private void refuseExisting() {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Stopped(Exit.WRONG_USE, file + " exists.\nName another file, or delete it first.");
        }
    }

    /**
     * @param workspaceId names the file that is being written: what a killed backup left is replaced, and nobody else's
     * @throws Stopped when the disk does not take it
     */
    <T> T fill(String workspaceId, Work<T> work) {
        Path part = folder().resolve(".outlay-backup-" + workspaceId + ".part");
        part.toFile().deleteOnExit();
        try {
            T result = work.write(part);
            Durable.file(part);
            refuseExisting();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.names(folder());
            return result;
        } catch (IOException e) {
            DiskCause disk = DiskCause.of(e, folder());
            throw new Stopped(
                    Exit.FAILED,
                    "The backup cannot be written to " + file + ": " + disk.fault() + ".\n" + disk.remedy());
        } finally {
            part.toFile().delete();
        }
    }

    private Path folder() {
        return file.toAbsolutePath().normalize().getParent();
    }

    /** All files of a folder, in order; none where it is absent. */
    static List<Path> filesOf(Path archive) throws IOException {
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(archive)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
