package io.outlay.store.server;

import io.outlay.model.FileOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of the server's unix socket, open to its owner only: whoever can enter it can use the database.
 *
 * @param path the folder
 * @param temporary whether it goes with the server
 */
record SocketFolder(Path path, boolean temporary) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String TEMPORARY = "outlay-pg-";

    /** In the data folder, or in a temporary one where the data folder's path is too long for a socket's address. */
    static SocketFolder open(ServerFolders folders) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        SocketFolder opened;
        if (ServerFolders.fits(ServerFolders.address(folders.sockets()))) {
            // A socket left behind names a process number that another process may have by now.
            FolderTree.delete(folders.sockets());
            opened = new SocketFolder(Files.createDirectory(folders.sockets(), owner), false);
        } else {
            opened = new SocketFolder(Files.createTempDirectory(TEMPORARY, owner), true);
        }
        if (FileOwner.isRoot()) {
            FileOwner.give(opened.path(), folders.cluster());
        }
        if (!ServerFolders.fits(opened.address())) {
            FolderTree.delete(opened.path());
            throw new DatabaseRefused(
                    "The folder for temporary files, " + opened.path().getParent()
                            + ", has too long a path for a unix socket.",
                    "Choose a shorter one with -Djava.io.tmpdir=DIR, or a shorter data folder with --data.");
        }
        return opened;
    }

    Path address() {
        return ServerFolders.address(path);
    }

    /** Deletes the temporary folder of a server that was killed. */
    static void forget(Path left) throws IOException {
        if (left.getFileName() != null && left.getFileName().toString().startsWith(TEMPORARY)) {
            FolderTree.delete(left);
        }
    }

    void close() throws IOException {
        if (temporary) {
            FolderTree.delete(path);
        }
    }
}
