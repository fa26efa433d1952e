package io.outlay.store.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a program of the embedded server failed: its files are damaged, the disk, or what it says itself. */
final class ServerFailure {
    private static final int LONGEST = 2_000;

    private ServerFailure() {}

    /**
     * @param fault what failed, without a full stop
     * @param said by the program
     * @param remedy where neither program nor disk is the cause
     */
    static DatabaseFailed of(String fault, String said, ServerFolders folders, String remedy) throws IOException {
        ServerBinaries binaries = ServerBinaries.unpack(folders);
        Optional<Path> damaged = binaries.damaged();
        if (damaged.isPresent()) {
            ProgramCache.ofUser().forget(binaries.home().getFileName().toString());
            return new DatabaseFailed(
                    fault + ": the file " + damaged.get() + " of its programs in " + folders.binaries()
                            + " is missing or damaged.",
                    "Delete the folder " + folders.binaries()
                            + " and run again: the programs are unpacked anew, the data" + " lies elsewhere.");
        }
        if (!binaries.mayRun()) {
            return new DatabaseFailed(
                    fault + ": no program may run from the disk of " + folders.binaries() + ".",
                    "Mount it without noexec, choose another folder with --data DIR, or name a server with --db-url.");
        }
        String tail = said.substring(Math.max(0, said.length() - LONGEST));
        return DiskCause.known(said, folders.root())
                .map(disk -> new DatabaseFailed(fault + ": " + disk.fault() + ".", disk.remedy()))
                .orElseGet(() -> new DatabaseFailed(fault + ":\n" + tail, remedy));
    }
}
