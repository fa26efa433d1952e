package io.outlay.store.server;

import io.outlay.model.FileOwner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Who holds the lock, written beside it: process number, its start and its host, a line each. A file of its own, because on
 * POSIX systems closing any handle of the locked file, as after reading it, gives the whole process's lock back; for the
 * same reason a process must know that it holds the lock before it opens the file. The start tells it from an earlier
 * process of the same number.
 */
record LockHolder(Path file) {
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    boolean isThisProcess() throws IOException {
        return read().equals(self());
    }

    void record() throws IOException {
        boolean created = !Files.exists(file);
        Files.write(file, self(), StandardCharsets.UTF_8);
        if (created) {
            FileOwner.inherit(file);
        }
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    String describe() throws IOException {
        List<String> lines = read();
        return lines.size() < 3
                ? "a process that has not named itself"
                : "process " + lines.get(0) + " on host " + lines.get(2);
    }

    private List<String> read() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static List<String> self() throws IOException {
        ProcessHandle process = ProcessHandle.current();
        String start = process.info().startInstant().map(Object::toString).orElse("");
        return List.of(Long.toString(process.pid()), start, host());
    }

    private static String host() throws IOException {
        if (Files.isReadable(HOST)) {
            return Files.readString(HOST, StandardCharsets.UTF_8).strip();
        }
        return System.getenv().getOrDefault("HOSTNAME", "unknown");
    }
}
