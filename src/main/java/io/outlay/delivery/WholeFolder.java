package io.outlay.delivery;

import io.outlay.model.Durable;
import io.outlay.model.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder that stands whole or not at all: written beside, synced, the old one renamed away, the new one in. A directory
 * cannot be moved onto a full one, so a crash may leave none; putting it again mends that.
 *
 * @param out holds the folder; its file system renames in one step
 */
public record WholeFolder(Path out, String name) {

    public Path path() {
        return out.resolve(name);
    }

    /**
     * Puts a copy of {@code from} in place of whatever stands there.
     *
     * @param kept tells the names of files there that are someone else's and stay beside
     * @param progress told when the copy is made, when the old folder is away and when the new one is in
     * @throws IOException when it cannot be written; what stood before then stands still, or beside as {@code .NAME.old}
     */
    public void put(Path from, Supplier<List<String>> kept, Progress progress) throws IOException {
        delete(fresh());
        if (!Files.exists(path()) && Files.exists(old())) {
            // A crash came between the two renames.
            Files.move(old(), path(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            copy(from, fresh());
            keep(kept.get());
        } catch (IOException | RuntimeException e) {
            delete(fresh());
            throw e;
        }
        progress.advance(1);
        if (Files.exists(path())) {
            delete(old());
            Files.move(path(), old(), StandardCopyOption.ATOMIC_MOVE);
        }
        progress.advance(1);
        Files.move(fresh(), path(), StandardCopyOption.ATOMIC_MOVE);
        Durable.names(out);
        progress.advance(1);
        delete(old());
    }

    private void keep(List<String> names) throws IOException {
        for (String name : names) {
            Path target = fresh().resolve(name);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(target.getParent());
                Files.copy(path().resolve(name), target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Drops what a crash left beside. */
    public void clear() throws IOException {
        delete(fresh());
        delete(old());
    }

    private Path fresh() {
        return out.resolve("." + name + ".new");
    }

    private Path old() {
        return out.resolve("." + name + ".old");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    folders.add(Files.createDirectories(target));
                } else {
                    // Not with the rights of the file: the archive is for its owner, a report as the umask says.
                    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                        Files.copy(file, out);
                    }
                    Durable.file(target);
                }
            }
        }
        folders.forEach(Durable::names);
    }

    /** With everything in it; one that is not there is fine. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
