package io.outlay.store.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the server's programs are unpacked once for all workspaces of a user, and a database as a new ledger has it lies
 * ready: {@code -Doutlay.cache}, else
 * {@code XDG_CACHE_HOME/outlay} or {@code ~/.cache/outlay}; none where that says {@code off} or cannot be written. A
 * workspace gets links to the files, or copies on another disk, so that it stays whole without the cache.
 */
record ProgramCache(Optional<Path> folder) {
    private static final String HALF = ".new-";

    /** Fills a folder that is there and empty. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static ProgramCache ofUser() {
        String named = System.getProperty("outlay.cache", "");
        if (named.equals("off")) {
            return new ProgramCache(Optional.empty());
        }
        String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg);
        Path folder = named.isEmpty() ? base.resolve("outlay") : Path.of(named);
        try {
            Files.createDirectories(folder);
            return new ProgramCache(Optional.of(folder).filter(Files::isWritable));
        } catch (IOException closed) {
            return new ProgramCache(Optional.empty());
        }
    }

    /**
     * Fills a new folder with what the cache holds under a name, which is unpacked into the cache first where it is not
     * yet. Several processes may do so at once: each unpacks under a name of its own, and the first to rename wins.
     */
    void fill(String name, Path target, Filling unpacking) throws IOException {
        Optional<Path> kept = kept(name, unpacking);
        if (kept.isPresent()) {
            link(kept.get(), target);
        } else {
            unpacking.into(target);
        }
    }

    /**
     * Copies what the cache holds under a name to a folder that is not there yet, which is its owner's alone.
     *
     * @return whether it holds that, and all of it could be copied
     */
    boolean copy(String name, Path target) throws IOException {
        Optional<Path> kept = folder.map(cache -> cache.resolve(name)).filter(Files::isDirectory);
        if (kept.isEmpty()) {
            return false;
        }
        try {
            copyTree(kept.get(), target);
            return true;
        } catch (IOException gone) {
            FolderTree.delete(target);
            return false;
        }
    }

    /** Keeps what fills a folder under a name; a cache that cannot be written does without. */
    void keep(String name, Filling filling) {
        kept(name, filling);
    }

    /** Copies a folder; the new ones are their owner's alone. */
    static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(visited).toString());
                if (!Files.isDirectory(target)) {
                    Files.createDirectory(
                            target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Has it unpacked anew the next time. */
    void forget(String name) throws IOException {
        if (folder.isPresent()) {
            FolderTree.delete(folder.get().resolve(name));
        }
    }

    private Optional<Path> kept(String name, Filling unpacking) {
        Optional<Path> kept = folder.map(cache -> cache.resolve(name));
        if (kept.isEmpty() || Files.isDirectory(kept.get())) {
            return kept;
        }
        try {
            Path half = Files.createTempDirectory(folder.orElseThrow(), name + HALF);
            dropHalves(half);
            unpacking.into(half);
            // A temporary folder is its owner's alone; the server may run as another user.
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(half, kept.get());
            return kept;
        } catch (IOException full) {
            // A cache that cannot be written is none.
            return Optional.empty();
        }
    }

    private static void publish(Path half, Path kept) throws IOException {
        try {
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FolderTree.delete(half);
            if (!Files.isDirectory(kept)) {
                throw e;
            }
        }
    }

    /** What was begun a day before a new one, and never ended. */
    private void dropHalves(Path begun) throws IOException {
        Instant dayBefore = Files.getLastModifiedTime(begun).toInstant().minus(1, ChronoUnit.DAYS);
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder.orElseThrow())) {
            entries = all.filter(entry -> entry.getFileName().toString().contains(HALF))
                    .toList();
        }
        for (Path half : entries) {
            if (Files.getLastModifiedTime(half).toInstant().isBefore(dayBefore)) {
                FolderTree.delete(half);
            }
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                if (attributes.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(file));
                    return FileVisitResult.CONTINUE;
                }
                try {
                    Files.createLink(target, file);
                } catch (IOException | UnsupportedOperationException otherDisk) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
