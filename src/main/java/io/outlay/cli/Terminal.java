package io.outlay.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether someone watches. */
final class Terminal {
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Whether stderr is a terminal. Java only tells of stdin and stdout together, so on Linux the file behind descriptor 2
     * is looked at; elsewhere the console decides.
     */
    static boolean isStderr() {
        try {
            return Files.isSymbolicLink(STDERR) ? isTerminal(Files.readSymbolicLink(STDERR)) : isConsole();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** An answer typed to a question; empty where nobody is there to type one. */
    static Optional<String> ask(String question) {
        return isConsole() ? Optional.ofNullable(System.console().readLine("%s ", question)) : Optional.empty();
    }

    static boolean isTerminal(Path file) {
        return file.startsWith("/dev/pts")
                || file.equals(Path.of("/dev/console"))
                || file.toString().startsWith("/dev/tty");
    }

    /** From JDK 22 a console may exist without a terminal; its method {@code isTerminal} tells, which 17 does not have. */
    private static boolean isConsole() {
        Console console = System.console();
        try {
            return console != null
                    && (Runtime.version().feature() < 22
                            || Boolean.TRUE.equals(
                                    Console.class.getMethod("isTerminal").invoke(console)));
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }
}
