package io.outlay.job.workspace;

import io.outlay.intake.UnreadableFile;
import io.outlay.model.FileSums;
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
 * @param sums of its bytes; empty quick ones where it was not read for its hash
 * @param key of the file on its disk, by which one put in its place is told from it
 * @param changed when the file system says that it last changed, which nobody can set back; null where it does not say, and
 *     for a file that changed after this program was started or just before: another change might bear the same time
 */
public record FileStamp(FileSums sums, long size, FileTime modified, String key, FileTime changed) {
    /** Times of a file system and of a process are at most so far apart. */
    private static final Duration APART = Duration.ofSeconds(10);

    private static final String CHANGED = "unix:ctime";

    private static final Optional<FileTime> SETTLED =
            ProcessHandle.current().info().startInstant().map(start -> FileTime.from(start.minus(APART)));

    /** @throws UncheckedIOException when the file cannot be read */
    public static FileStamp of(Path file) {
        return of(file, unread -> FileSums.of(file));
    }

    /** @param sums of the file, by its stamp without them */
    static FileStamp of(Path file, Function<FileStamp, FileSums> sums) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime changed = changed(file);
            FileStamp unread = new FileStamp(
                    new FileSums("", ""),
                    before.size(),
                    before.lastModifiedTime(),
                    String.valueOf(before.fileKey()),
                    changed);
            return unread.with(sums.apply(unread));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String sha256() {
        return sums.sha256();
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
            if (isUntouched(file) || isSame(file)) {
                return;
            }
        } catch (UncheckedIOException e) {
            throw UnreadableFile.of(path, e);
        }
        throw new Stopped(
                Exit.FAILED, path + " changed while files were read.\nRun again when nothing writes to it any more.");
    }

    private FileStamp with(FileSums read) {
        return new FileStamp(read, size, modified, key, changed);
    }

    /** What is another whenever the file was touched; empty where that cannot be known. */
    Optional<String> touch() {
        return Optional.ofNullable(changed)
                .map(at -> size + " " + modified + " " + at + " " + key.replaceAll("\\s", "_"));
    }

    private static FileTime changed(Path file) throws IOException {
        if (!hasChangeTime(file)) {
            return null;
        }
        FileTime changed = (FileTime) Files.getAttribute(file, CHANGED);
        return SETTLED.filter(settled -> changed.compareTo(settled) < 0).isPresent() ? changed : null;
    }

    static boolean hasChangeTime(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Found without reading it. */
    private boolean isUntouched(Path file) {
        if (changed == null) {
            return false;
        }
        // A file system over a network asks its server again when a file is opened.
        try (InputStream opened = Files.newInputStream(file)) {
            return opened.available() >= 0 && hasTimesOf(file) && changed.equals(Files.getAttribute(file, CHANGED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Found by reading it once more, by the quick sums where there are some. */
    private boolean isSame(Path file) {
        try {
            return hasTimesOf(file)
                    && (sums.quick().isEmpty()
                            ? Sha256.of(file).equals(sums.sha256())
                            : FileSums.quick(file).equals(sums.quick()))
                    && hasTimesOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasTimesOf(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.size() == size
                && now.lastModifiedTime().equals(modified)
                && String.valueOf(now.fileKey()).equals(key);
    }

    /**
     * As it is known from now on. A file that had changed just before it was hashed is read once more when that is long ago: any
     * change since then bears a later time.
     *
     * @param now time of the file system, by which the last change has to be long ago
     */
    FileStamp settled(Path file, FileTime now) {
        try {
            if (changed != null || sums.quick().isEmpty() || !hasChangeTime(file)) {
                return this;
            }
            FileTime at = (FileTime) Files.getAttribute(file, CHANGED);
            boolean longAgo = at.toInstant().plus(APART).isBefore(now.toInstant());
            return longAgo && isSame(file) && at.equals(Files.getAttribute(file, CHANGED))
                    ? new FileStamp(sums, size, modified, key, at)
                    : this;
        } catch (IOException | UncheckedIOException gone) {
            return this;
        }
    }

    /** What could not be read has no content, and is told from others by its place. */
    static FileStamp unread(String path) {
        String hash = new Sha256().add("unread").add(path).hex();
        return new FileStamp(new FileSums(hash, ""), 0, FileTime.fromMillis(0), "", null);
    }
}
