package io.outlay.store.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the embedded server keeps in the data folder.
 *
 * @param root the data folder, absolute and without links, so that it can be compared with a process's arguments
 */
record ServerFolders(Path root) {
    /** The major version of the binaries in the jar. */
    static final int MAJOR = 18;

    static final String PORT = "5432";

    /** An address of a unix socket holds 104 bytes on macOS and 108 on Linux, its closing zero included. */
    private static final int LONGEST_ADDRESS = 100;

    Path binaries() {
        return root.resolve("pg");
    }

    Path cluster() {
        return root.resolve("pgdata-" + MAJOR);
    }

    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    Path sockets() {
        return root.resolve("run");
    }

    Path log() {
        return root.resolve("log").resolve("postgres.log");
    }

    static Path address(Path sockets) {
        return sockets.resolve(".s.PGSQL." + PORT);
    }

    static boolean fits(Path address) {
        return address.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS;
    }
}
