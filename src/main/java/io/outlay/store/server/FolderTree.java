package io.outlay.store.server;

import io.outlay.model.FileOwner;
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
        FileOwner.inherit(folder);
        return folder;
    }

    /**
     * Closes what is ours in a data folder to others, and the folder itself when nothing else is in it. The server closes
     * its data itself, and its programs are no secret: another account may have to run them. What root has made here for
     * another user becomes that user's.
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
                FileOwner.inheritAll(entry);
            }
        }
    }

    private static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return name.matches(SERVER) || name.matches(OTHERS);
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
