package io.outlay.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a killed run left behind. The caller holds the workspace's lock, so a server that still runs here has no user, and
 * a pid file without a server of ours is stale: process numbers are used again, in containers at once.
 */
final class Orphan {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphan() {}

    static void clear(ServerFolders folders, ServerBinaries binaries, ServerAccount account) throws IOException {
        Optional<PidFile> left = PidFile.read(folders.pidFile());
        if (left.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> server = left.get().process().filter(process -> isOurs(process, folders));
        if (server.isPresent()) {
            stop(server.get(), folders, binaries, account);
        }
        // Sessions outlive a killed server until they next look up; two servers on one directory would ruin it.
        endPrograms(folders);
        Files.deleteIfExists(folders.pidFile());
        if (left.get().sockets().isPresent()) {
            SocketFolder.forget(left.get().sockets().get());
        }
    }

    /** Ends what runs of the folder's programs, such as the one that set the database up for a killed run. */
    static void endPrograms(ServerFolders folders) {
        List<ProcessHandle> programs = ServerBinaries.running(folders).toList();
        for (ProcessHandle program : programs) {
            if (!ended(program, Duration.ofSeconds(1))) {
                program.destroyForcibly();
                ended(program, PATIENCE);
            }
        }
    }

    private static boolean isOurs(ProcessHandle process, ServerFolders folders) {
        return ServerBinaries.ran(process, folders)
                && List.of(process.info().arguments().orElse(new String[0]))
                        .contains(folders.cluster().toString());
    }

    static void stop(ProcessHandle server, ServerFolders folders, ServerBinaries binaries, ServerAccount account) {
        for (String mode : List.of("fast", "immediate")) {
            ServerCommand.of(
                            account.prefix(),
                            binaries.program("pg_ctl"),
                            "stop",
                            "--no-wait",
                            "--mode=" + mode,
                            "--pgdata=" + folders.cluster())
                    .run();
            if (ended(server, PATIENCE)) {
                return;
            }
        }
        server.destroyForcibly();
        ended(server, PATIENCE);
    }

    /** Waits through interrupts: giving up half-way would end in a kill. Asked often, as most end within milliseconds. */
    private static boolean ended(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 10, TimeUnit.MILLISECONDS)
                    .join();
        }
        return !process.isAlive();
    }
}
