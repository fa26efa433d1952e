package io.outlay.store.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends the server when this process is killed: a shell in a session of its own waits on a pipe that this process holds open.
 * Where there is no shell, the next start stops what was left.
 */
record Watchdog(Optional<Process> shell) {
    /** A line lets it go; the end of the pipe without one is the end of this process. INT is a fast shutdown. */
    private static final String SCRIPT = "read -r done || kill -INT \"$1\"";

    static Watchdog over(Process server) throws IOException {
        Optional<String> sh = ServerCommand.find("sh");
        if (sh.isEmpty()) {
            return new Watchdog(Optional.empty());
        }
        List<String> words = new ArrayList<>();
        ServerCommand.find("setsid").ifPresent(words::add);
        words.addAll(List.of(sh.get(), "-c", SCRIPT, "outlay-watchdog", Long.toString(server.pid())));
        return new Watchdog(Optional.of(new ServerCommand(words)
                .builder()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()));
    }

    /** Once the server has ended: its number may soon be another process's. */
    void release() {
        shell.ifPresent(process -> {
            try (OutputStream pipe = process.getOutputStream()) {
                pipe.write("done\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException gone) {
                process.destroy();
            }
        });
    }
}
