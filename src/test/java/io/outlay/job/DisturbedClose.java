package io.outlay.job;

import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Closes a month and is disturbed at a signal of a step. Arguments: workspace, period, step, signal, and {@code halt}, to
 * end there like by {@code kill -9}, or {@code wait}, to say so and go on when the parent lets it.
 */
final class DisturbedClose {
    private DisturbedClose() {}

    public static void main(String[] args) {
        Runnable deed = args[4].equals("halt") ? () -> Runtime.getRuntime().halt(137) : DisturbedClose::await;
        System.exit(close(args, deed).code());
    }

    private static Exit close(String[] args, Runnable deed) {
        try {
            return new DiskWorkspace(Path.of(args[0]))
                    .close(args[1], new Disturbance(args[2], Integer.parseInt(args[3]), deed))
                    .exit();
        } catch (RuntimeException e) {
            return Exit.FAILED;
        }
    }

    private static void await() {
        try {
            ChildJvm.say("reached");
            ChildJvm.waitForParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
