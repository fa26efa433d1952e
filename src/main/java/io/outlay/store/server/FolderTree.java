package io.outlay.store.server;

import io.outlay.model.OwnFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.stream.Stream;

/** Folders with their owner in mind: what root creates in another user's folder belongs to that user. */
final class FolderTree {
    /** A folder that is ours by its name; one that {@code --data} names may hold what others share. */
    private static final String WORKSPACE = ".outlay";

    private static final String SERVER = "pg|pgdata-\\d+(\\.new)?|run";
    private static final String OTHERS = "lock(\\.holder)?|log|\\.outlay-reset-\\d+";

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

    /**
     * Closes what is ours in a data folder to others, and the folder itself when nothing else is in it. The server closes
     * its data itself, and its programs are no secret: another account may have to run them.
     */
    static void makePrivate(Path dataDir) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(dataDir)) {
            entries = all.toList();
        } catch (FileSystemException gone) {
            return;
        }
        boolean whole = dataDir.endsWith(WORKSPACE) || entries.stream().allMatch(FolderTree::isOurs);
        if (whole) {
            OwnFiles.closeOne(dataDir);
        }
        for (Path entry : entries) {
            boolean server = entry.getFileName().toString().matches(SERVER);
            if (!server && (whole || isOurs(entry))) {
                OwnFiles.close(entry);
            }
        }
    }

    private static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return name.matches(SERVER) || name.matches(OTHERS);
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
