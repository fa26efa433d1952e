package io.outlay.store.server;

import io.outlay.model.FileOwner;
import io.outlay.model.OwnFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The running server. Started without a shell, so that any character may stand in a path. */
final class ServerProcess {
    private static final long LONGEST_LOG = 5_000_000;

    private final ServerFolders folders;
    private final ServerBinaries binaries;
    private final ServerAccount account;
    private final SocketFolder sockets;
    private final Process process;
    private final Watchdog watchdog;

    private ServerProcess(
            ServerFolders folders,
            ServerBinaries binaries,
            ServerAccount account,
            SocketFolder sockets,
            Process process)
            throws IOException {
        this.folders = folders;
        this.binaries = binaries;
        this.account = account;
        this.sockets = sockets;
        this.process = process;
        this.watchdog = Watchdog.over(process);
    }

    /** Starts it and waits until it takes connections. */
    static ServerProcess start(
            ServerFolders folders, ServerBinaries binaries, ServerAccount account, StartOptions options)
            throws IOException {
        File log = openLog(folders.log()).toFile();
        long logged = log.length();
        SocketFolder sockets = SocketFolder.open(folders);
        Process process = new ServerCommand(words(folders, binaries, account, settings(sockets, options)))
                .builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var started = new ServerProcess(folders, binaries, account, sockets, process);
        try {
            started.awaitReady(logged, System.nanoTime() + options.patience().toNanos());
            return started;
        } catch (DatabaseFailed | IOException e) {
            started.stop();
            throw e;
        }
    }

    Path socket() {
        return sockets.address();
    }

    long pid() {
        return process.pid();
    }

    /** Has something done when the server has ended, stopped or not. */
    void onExit(Runnable deed) {
        process.onExit().thenRun(deed);
    }

    void stop() {
        if (process.isAlive()) {
            Orphan.stop(process.toHandle(), folders, binaries, account);
        }
        watchdog.release();
        try {
            sockets.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a session of its own, so that Ctrl-C on a terminal reaches the program, which then stops the server. */
    private static List<String> words(
            ServerFolders folders, ServerBinaries binaries, ServerAccount account, Map<String, String> settings) {
        var words = new ArrayList<String>();
        ServerCommand.find("setsid").ifPresent(words::add);
        words.addAll(account.prefix());
        words.addAll(
                List.of(binaries.program("postgres"), "-D", folders.cluster().toString()));
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    private static Map<String, String> settings(SocketFolder sockets, StartOptions options) {
        var settings = new TreeMap<String, String>();
        settings.put("fsync", "on");
        settings.put("port", ServerFolders.PORT);
        settings.put("listen_addresses", "");
        settings.put("unix_socket_directories", '"' + sockets.path().toString().replace("\"", "\"\"") + '"');
        settings.put("unix_socket_permissions", "0700");
        // Container runtimes give little or no /dev/shm.
        settings.put("dynamic_shared_memory_type", "mmap");
        settings.put("shared_buffers", options.sharedBuffers());
        // A fifth of the usual sample knows tables of this size as well.
        settings.put("default_statistics_target", "20");
        settings.put("jit", "off");
        // It takes the key of a line for one that comes again, and looks up each of all lines by itself.
        settings.put("enable_memoize", "off");
        // One connection works at a time, on a database that memory holds: more processes would take theirs for
        // nothing.
        settings.put("io_method", "sync");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.putAll(options.settings());
        return settings;
    }

    private void awaitReady(long logged, long deadline) throws IOException {
        while (!PidFile.read(folders.pidFile())
                .filter(file -> file.ready(pid()))
                .isPresent()) {
            if (!process.isAlive()) {
                throw failed("The database in " + folders.root() + " did not start", logged);
            }
            if (System.nanoTime() > deadline) {
                throw failed("The database in " + folders.root() + " did not start in time", logged);
            }
            pause();
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database started", e);
        }
    }

    private DatabaseFailed failed(String fault, long logged) throws IOException {
        byte[] log = Files.readAllBytes(folders.log());
        String said = new String(log, (int) logged, (int) (log.length - logged), StandardCharsets.UTF_8).strip();
        return ServerFailure.of(
                fault,
                said,
                folders,
                "Fix what the server names above and run again; its log is " + folders.log() + ". When its files are"
                        + " damaged, bring the ledger back from a backup: outlay reset, then outlay restore.");
    }

    private static Path openLog(Path log) throws IOException {
        if (!Files.isDirectory(log.getParent())) {
            FileOwner.inherit(OwnFiles.folder(log.getParent()));
        }
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            OwnFiles.file(log);
            FileOwner.inherit(log);
        }
        return log;
    }
}
