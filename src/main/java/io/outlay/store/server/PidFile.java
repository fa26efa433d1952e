package io.outlay.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server's {@code postmaster.pid}: process number, data directory, start time, port, socket folder, listen address,
 * shared memory, status, a line each.
 */
record PidFile(List<String> lines) {
    /** Empty where there is none. */
    static Optional<PidFile> read(Path file) throws IOException {
        try {
            // Latin-1 takes any byte: a file half written must not be an error.
            return Optional.of(new PidFile(Files.readAllLines(file, StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        String number = line(0);
        return number.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    Optional<Path> sockets() {
        return line(4).isEmpty() ? Optional.empty() : Optional.of(Path.of(line(4)));
    }

    boolean ready(long pid) {
        return line(0).equals(Long.toString(pid)) && line(7).equals("ready");
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
