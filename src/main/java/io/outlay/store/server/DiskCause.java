package io.outlay.store.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wrong with a disk or a file, in plain words.
 *
 * @param fault without a full stop: {@code the disk is full}
 * @param remedy a sentence
 */
public record DiskCause(String fault, String remedy) {
    /** A disk with less than so many bytes left counts as full. */
    private static final long FULL = 65_536;

    private static final DiskCause NO_SPACE = new DiskCause(
            "the disk is full", "Free some space on it, or choose another disk, then run the command again.");
    private static final DiskCause READ_ONLY = new DiskCause(
            "the disk is read-only", "Mount it for writing, or choose another folder, then run the command again.");

    /** @param place a file or folder that was written to, whose disk is looked at when the error does not say why */
    public static DiskCause of(IOException error, Path place) {
        String said = text(error);
        if (error instanceof AccessDeniedException || said.contains("Permission denied")) {
            return new DiskCause(
                    "the user that runs Outlay may not use " + file(error, place),
                    "Give it to that user, with all that is in its folder, then run the command again.");
        }
        if (error instanceof NoSuchFileException) {
            return new DiskCause(
                    file(error, place) + " is not there",
                    "See whether it was moved or its disk taken away, then run the command again.");
        }
        return known(said, place).orElseGet(() -> unclear(place, said));
    }

    /**
     * Empty where neither the words nor the disk show a cause.
     *
     * @param said by the operating system or one of its programs
     */
    static Optional<DiskCause> known(String said, Path place) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return Optional.of(NO_SPACE);
        }
        if (said.contains("Read-only file system")) {
            return Optional.of(READ_ONLY);
        }
        if (said.contains("Too many open files")) {
            return Optional.of(new DiskCause(
                    "too many files are open", "Raise the limit of open files (ulimit -n 4096) and run again."));
        }
        return looked(place);
    }

    /** The system may have said it in another language. */
    private static Optional<DiskCause> looked(Path place) {
        try {
            FileStore disk = Files.getFileStore(existing(place));
            if (disk.isReadOnly()) {
                return Optional.of(READ_ONLY);
            }
            return disk.getUsableSpace() < FULL ? Optional.of(NO_SPACE) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static DiskCause unclear(Path place, String said) {
        return new DiskCause(
                said.isBlank() ? "a file could not be read or written" : said,
                "See that the disk of " + place + " is sound and has space, and that the user that runs Outlay owns the"
                        + " folder, then run the command again.");
    }

    private static Path existing(Path place) {
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static String file(IOException error, Path place) {
        return error instanceof FileSystemException named && named.getFile() != null
                ? named.getFile()
                : place.toString();
    }

    private static String text(IOException error) {
        String said = error instanceof FileSystemException named && named.getReason() != null
                ? named.getFile() + ": " + named.getReason()
                : error.getMessage();
        return said == null ? "" : said;
    }
}
