package io.outlay.store.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Folders with their owner in mind: what root creates in another user's folder belongs to that user. */
final class FolderTree {
    private FolderTree() {}

    /** Creates the folder where it is absent, owned like the folder that it is in. */
    static Path create(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            create(parent);
        }
        Files.createDirectory(folder, attributes);
        inheritOwner(folder);
        return folder;
    }

    /** Closes the folder and the files directly in it to others; where that is not ours to do, nothing changes. */
    static void makePrivate(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (FileSystemException notOwner) {
            return;
        }
    }

    /**
     * Gives the file to the owner of its folder, where this process is root's. Not to an owner without a name, such as a
     * mounted folder may have: no server can be set up under such an account.
     */
    static void inheritOwner(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null
                && ServerAccount.isRoot()
                && !Files.getOwner(parent).getName().matches("\\d+")) {
            giveTo(path, parent);
        }
    }

    /** Gives the file to the owner and the group of another one. */
    static void giveTo(Path path, Path model) throws IOException {
        for (String attribute : new String[] {"unix:gid", "unix:uid"}) {
            Object value = Files.getAttribute(model, attribute);
            if (!value.equals(Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS))) {
                Files.setAttribute(path, attribute, value, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Deletes the folder and all in it; nothing where it is absent. Links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
