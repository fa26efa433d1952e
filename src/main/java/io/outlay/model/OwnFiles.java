package io.outlay.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only their owner may look at, as all that a workspace keeps for itself; reports are made as the
 * umask says. Where a file system does not know owners they are like any other.
 */
public final class OwnFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnFiles() {}

    /** Makes the folder, and those above it as the umask says; one that is there stays as it is. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.createDirectory(folder, attributes(folder, FOLDER));
    }

    /** Makes an empty file where there is none. */
    public static Path file(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file, attributes(file, FILE));
    }

    /** Writes a file whole or not at all; it is on the disk then, as is what a database knows of it. */
    public static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.writeString(file(fresh), text);
        Durable.file(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.names(file.toAbsolutePath().getParent());
    }

    /** Takes from others what they may do with a file, or with a folder and all in it. What is not ours stays as it is. */
    public static void close(Path path) throws IOException {
        if (!knowsOwners(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                closeOne(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    closeOne(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException notOurs) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** As {@link #close}, without what is in a folder. */
    public static void closeOne(Path path) throws IOException {
        if (!knowsOwners(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> all = Files.getPosixFilePermissions(path);
            Set<PosixFilePermission> own = EnumSet.copyOf(FOLDER);
            own.retainAll(all);
            if (!own.equals(all)) {
                Files.setPosixFilePermissions(path, own);
            }
        } catch (FileSystemException notOurs) {
            return;
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
