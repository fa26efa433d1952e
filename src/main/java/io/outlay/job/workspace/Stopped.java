package io.outlay.job.workspace;

import java.util.List;

/** A command cannot go on. Carries every message, each a fault with its remedy, and the exit code that goes with them. */
public final class Stopped extends RuntimeException {
    private final transient Exit exit;
    private final transient List<String> messages;

    public Stopped(Exit exit, List<String> messages) {
        super(String.join("\n", messages));
        this.exit = exit;
        this.messages = List.copyOf(messages);
    }

    public Stopped(Exit exit, String message) {
        this(exit, List.of(message));
    }

    public Exit exit() {
        return exit;
    }

    public List<String> messages() {
        return messages;
    }
}
