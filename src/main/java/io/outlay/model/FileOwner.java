package io.outlay.model;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Who a file belongs to: what root makes in another user's folder is that user's. */
public final class FileOwner {
    private static final boolean ROOT =
            ProcessHandle.current().info().user().orElse("").equals("root");

    private FileOwner() {}

    /** Whether this process is root's. */
    public static boolean isRoot() {
        return ROOT;
    }

    /**
     * Gives the file to the owner of its folder, where this process is root's. Not to an owner without a name, such as a
     * mounted folder may have: no server can be set up under such an account.
     */
    public static void inherit(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null && isRoot() && !Files.getOwner(parent).getName().matches("\\d+")) {
            give(path, parent);
        }
    }

    /** The same for a file, or a folder and all in it, as far as they are root's. */
    public static void inheritAll(Path path) throws IOException {
        if (!isRoot()) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(0)) {
                    inherit(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Gives the file to the owner and the group of another one. */
    public static void give(Path path, Path model) throws IOException {
        for (String attribute : new String[] {"unix:gid", "unix:uid"}) {
            Object value = Files.getAttribute(model, attribute);
            if (!value.equals(Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS))) {
                Files.setAttribute(path, attribute, value, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
