package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of folders, with owners and times. A socket is left out: the server that listens on it makes it anew. */
final class FolderCopy {
    private FolderCopy() {}

    /** A copy of a folder, of the paths wanted; nothing where there is no such folder. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        for (Path path : all(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (wanted.test(path) && !Files.isDirectory(copy)) {
                Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /**
     * The server's programs, which nobody changes, as links: of each release the programs as files of the folder's own, by
     * which the processes of a workspace are known, and everything else as it is.
     */
    static void programs(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        for (Path folder : entries(from)) {
            Path release = Files.createDirectories(to.resolve(folder.getFileName()));
            for (Path part : entries(folder)) {
                Path copy = release.resolve(part.getFileName());
                if (part.endsWith("bin")) {
                    Files.createDirectory(copy);
                    for (Path program : entries(part)) {
                        Files.createLink(copy.resolve(program.getFileName()), program);
                    }
                } else {
                    Files.createSymbolicLink(copy, part.toRealPath());
                }
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            || Files.isSymbolicLink(path)
                            || Files.isDirectory(path))
                    .toList();
        }
    }
}
