package io.outlay.store.server;

import io.outlay.model.FileOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Under whose account the server runs. PostgreSQL refuses to run as root; then it runs in a user namespace of its own,
 * where root's files stay its own but root's powers are gone, or as the owner of the data folder.
 *
 * @param prefix words put before every command of the server; empty for an ordinary user
 */
record ServerAccount(List<String> prefix) {
    /** @throws DatabaseRefused as root, where neither way is open */
    static ServerAccount choose(ServerFolders folders) throws IOException {
        if (!FileOwner.isRoot()) {
            return new ServerAccount(List.of());
        }
        Path target = Files.isDirectory(folders.cluster()) ? folders.cluster() : folders.root();
        var namespace = new ServerAccount(List.of("unshare", "-U"));
        if (namespace.reaches(target)) {
            return namespace;
        }
        int uid = (int) Files.getAttribute(target, "unix:uid");
        int gid = (int) Files.getAttribute(target, "unix:gid");
        var owner = new ServerAccount(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
        if (uid != 0 && owner.reaches(target)) {
            return owner;
        }
        throw new DatabaseRefused(
                "PostgreSQL does not run as root, and here root can neither open a user namespace (unshare -U) nor act"
                        + " as an owner of " + folders.root() + " other than root (setpriv).",
                "Run Outlay as an ordinary user that owns " + folders.root() + ", or name a server with --db-url.");
    }

    /** Whether what this program writes is the server's own as well. */
    boolean isOwner() {
        return prefix.isEmpty() || prefix.contains("unshare");
    }

    private boolean reaches(Path target) {
        return ServerCommand.of(prefix, "test", "-w", target.toString()).run().ok();
    }
}
