package io.outlay.intake;

import io.outlay.intake.table.csv.OpenQuote;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reading a file failed midway. Nothing that was read of it counts; the file is rejected, and the others are read. What it
 * holds is not known, so it counts as one row of an unknown table, for which the gate stops.
 */
public final class UnreadableFile extends RuntimeException {
    private final transient Rejection rejection;

    private UnreadableFile(Rejection rejection, Throwable cause) {
        super(rejection.message(), cause);
        this.rejection = rejection;
    }

    /** @param path relative to the workspace */
    public static UnreadableFile of(String path, Throwable cause) {
        if (cause instanceof OpenQuote open) {
            return new UnreadableFile(open.in(path), cause);
        }
        Throwable root = root(cause);
        return new UnreadableFile(rejection(path, reason(root), remedy(root)), cause);
    }

    /** What it began with: memory that ran out may come wrapped. */
    private static Throwable root(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof OutOfMemoryError) {
                return one;
            }
        }
        return cause instanceof UncheckedIOException io ? io.getCause() : cause;
    }

    public Rejection rejection() {
        return rejection;
    }

    /** What became of the file. */
    public InputFile file(String sha256) {
        InputFile.Table unknown = new InputFile.Table(InputFile.UNKNOWN, "", 1, 0, 1, 0, new TreeMap<>());
        return new InputFile(rejection.source().file(), sha256, "rejected", List.of(unknown), List.of());
    }

    private static Rejection rejection(String path, String reason, String remedy) {
        return new Rejection(
                RejectionCode.UNREADABLE_FILE,
                "",
                new SourceRef(path, "", 1),
                "",
                "",
                reason,
                remedy,
                "",
                Optional.empty(),
                "");
    }

    private static String reason(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "the memory does not suffice to read the file";
        }
        if (cause instanceof StackOverflowError) {
            return "the file is nested too deeply to be read";
        }
        if (cause instanceof AccessDeniedException) {
            return "this user may not read the file";
        }
        if (cause instanceof NoSuchFileException) {
            return "the file was removed while files were read";
        }
        if (cause instanceof EOFException) {
            return "the file cannot be read: it ends too early";
        }
        Optional<String> words = Optional.ofNullable(
                cause instanceof FileSystemException failed ? failed.getReason() : cause.getMessage());
        boolean told = cause instanceof java.io.IOException && words.isPresent();
        return "the file cannot be read"
                + (told ? ": " + words.get() : " by a fault of Outlay, which the log of a run describes");
    }

    private static String remedy(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "Give Java more memory (JDK_JAVA_OPTIONS=-Xmx2g), or split the file.";
        }
        if (cause instanceof AccessDeniedException) {
            return "Let this user read it.";
        }
        return cause instanceof java.io.IOException
                ? "Put the file there again, then run again."
                : "Open it in the program that made it and save it anew, or give it as CSV in UTF-8.";
    }
}
