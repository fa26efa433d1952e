package io.outlay.job.workspace;

import io.outlay.model.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file or folder that was probably meant by a path that names none. */
public final class NearFile {
    /** A folder with more entries than these is not looked through. */
    private static final int MOST = 10_000;

    private NearFile() {}

    /** What is wrong with a path, with the folder that is near, else the remedy. */
    public static String noFolder(String what, Path written, String remedy) {
        return words(what, written, to(written).filter(Files::isDirectory), remedy);
    }

    /** What is wrong with a path, with the file that is near, else the remedy. */
    public static String noFile(String what, Path written, String remedy) {
        return words(what, written, to(written).filter(Files::isRegularFile), remedy);
    }

    private static String words(String what, Path written, Optional<Path> near, String remedy) {
        return "There is no " + what + " " + written + ".\n"
                + near.map(path -> "Did you mean " + path + "? ").orElse("") + remedy;
    }

    /** The path with its first name that does not exist replaced by the one beside it that is near. */
    static Optional<Path> to(Path written) {
        Path there = written.isAbsolute() ? written.getRoot() : Path.of("");
        for (int at = 0; at < written.getNameCount(); at++) {
            Path next = there.resolve(written.getName(at));
            if (!Files.exists(next)) {
                Path rest =
                        at + 1 < written.getNameCount() ? written.subpath(at + 1, written.getNameCount()) : Path.of("");
                Path folder = there;
                return Spelling.near(written.getName(at).toString(), names(there))
                        .map(name -> folder.resolve(name).resolve(rest));
            }
            there = next;
        }
        return Optional.empty();
    }

    private static Collection<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.limit(MOST + 1L)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
            return names.size() > MOST ? List.of() : names;
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
