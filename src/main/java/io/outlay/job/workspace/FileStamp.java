package io.outlay.job.workspace;

import io.outlay.intake.UnreadableFile;
import io.outlay.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file as it is at a moment. Taken before and after reading it, two equal ones say that what was read has this hash: a
 * write in between shows in the content or, when it is undone by another, in the time.
 *
 * @param key of the file on its disk, by which one put in its place is told from it
 */
public record FileStamp(String sha256, long size, FileTime modified, String key) {

    /** @throws UncheckedIOException when the file cannot be read */
    public static FileStamp of(Path file) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    Sha256.of(file), before.size(), before.lastModifiedTime(), String.valueOf(before.fileKey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Vouches that what was read since this moment has its hash.
     *
     * @param path as messages name the file
     * @throws Stopped when the file changed meanwhile
     * @throws UnreadableFile when it is gone, or cannot be read any more
     */
    public void refuseChange(Path file, String path) {
        try {
            if (of(file).equals(this)) {
                return;
            }
        } catch (UncheckedIOException e) {
            throw UnreadableFile.of(path, e);
        }
        throw new Stopped(
                Exit.FAILED, path + " changed while files were read.\nRun again when nothing writes to it any more.");
    }

    /** What could not be read has no content, and is told from others by its place. */
    static FileStamp unread(String path) {
        return new FileStamp(new Sha256().add("unread").add(path).hex(), 0, FileTime.fromMillis(0), "");
    }
}
