package io.outlay.store.server;

import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Data folders for tests of the server, the programs unpacked once for all of them. */
final class ServerHome {
    private ServerHome() {}

    /** An empty folder of that name. */
    static Path empty(String name) throws IOException {
        Path home = BuildFolder.of("servers").resolve(name);
        FolderTree.delete(home);
        Files.createDirectories(home);
        return home.toRealPath();
    }

    /** A folder with the programs in it, as hard links to those of another. */
    static Path withPrograms(String name, Path model) throws IOException {
        Path home = empty(name);
        linkPrograms(home, model);
        return home;
    }

    static void linkPrograms(Path home, Path model) throws IOException {
        Path from = model.resolve("pg");
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path ->
                    link(path, home.resolve("pg").resolve(from.relativize(path).toString())));
        }
    }

    static Stream<ProcessHandle> running(Path home) {
        return ServerBinaries.running(new ServerFolders(home));
    }

    private static void link(Path path, Path target) {
        try {
            if (Files.isSymbolicLink(path)) {
                Files.createSymbolicLink(target, Files.readSymbolicLink(path));
            } else if (Files.isDirectory(path)) {
                Files.createDirectory(target);
            } else {
                Files.createLink(target, path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
