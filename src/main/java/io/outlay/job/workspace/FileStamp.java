package io.outlay.job.workspace;

import io.outlay.intake.UnreadableFile;
import io.outlay.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file as it is at a moment. Taken before and after reading it, two equal ones say that what was read has this hash: a
 * write in between shows in the content or, when it is undone by another, in the time.
 *
 * @param key of the file on its disk, by which one put in its place is told from it
 * @param changed when the file system says that it last changed, which nobody can set back; null where it does not say, and
 *     for a file that changed after this program was started or just before: another change might bear the same time
 */
public record FileStamp(String sha256, long size, FileTime modified, String key, FileTime changed) {
    /** Times of a file system and of a process are at most so far apart. */
    private static final Duration APART = Duration.ofSeconds(10);

    private static final Optional<FileTime> SETTLED =
            ProcessHandle.current().info().startInstant().map(start -> FileTime.from(start.minus(APART)));

    /** @throws UncheckedIOException when the file cannot be read */
    public static FileStamp of(Path file) {
        return of(file, unread -> Optional.empty());
    }

    /** @param known the hash of a file that is untouched since it was hashed, by its stamp without one */
    static FileStamp of(Path file, Function<FileStamp, Optional<String>> known) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime changed = changed(file);
            FileStamp unread = new FileStamp(
                    "", before.size(), before.lastModifiedTime(), String.valueOf(before.fileKey()), changed);
            return unread.with(known.apply(unread).orElseGet(() -> Sha256.of(file)));
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
            if (isUntouched(file) || of(file).hasContentOf(this)) {
                return;
            }
        } catch (UncheckedIOException e) {
            throw UnreadableFile.of(path, e);
        }
        throw new Stopped(
                Exit.FAILED, path + " changed while files were read.\nRun again when nothing writes to it any more.");
    }

    private FileStamp with(String hash) {
        return new FileStamp(hash, size, modified, key, changed);
    }

    /** What is another whenever the file was touched; empty where that cannot be known. */
    Optional<String> touch() {
        return Optional.ofNullable(changed)
                .map(at -> size + " " + modified + " " + at + " " + key.replaceAll("\\s", "_"));
    }

    private static FileTime changed(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return null;
        }
        FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
        return SETTLED.filter(settled -> changed.compareTo(settled) < 0).isPresent() ? changed : null;
    }

    /** Found without reading it. */
    private boolean isUntouched(Path file) {
        if (changed == null) {
            return false;
        }
        // A file system over a network asks its server again when a file is opened.
        try (InputStream opened = Files.newInputStream(file)) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return opened.available() >= 0
                    && now.size() == size
                    && now.lastModifiedTime().equals(modified)
                    && String.valueOf(now.fileKey()).equals(key)
                    && changed.equals(changed(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasContentOf(FileStamp other) {
        return sha256.equals(other.sha256)
                && size == other.size
                && modified.equals(other.modified)
                && key.equals(other.key);
    }

    /** What could not be read has no content, and is told from others by its place. */
    static FileStamp unread(String path) {
        return new FileStamp(new Sha256().add("unread").add(path).hex(), 0, FileTime.fromMillis(0), "", null);
    }
}
