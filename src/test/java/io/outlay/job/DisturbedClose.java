package io.outlay.job;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closes a month and is disturbed at a signal of a step. Arguments: workspace, period, step, signal, and {@code halt}, to
 * end there like by {@code kill -9}, or {@code wait}, to say so and go on when the parent lets it; then what else the
 * workspace is called with, such as {@code --data DIR}.
 */
final class DisturbedClose {
    private DisturbedClose() {}

    public static void main(String[] args) {
        Runnable deed = args[4].equals("halt") ? () -> Runtime.getRuntime().halt(137) : DisturbedClose::await;
        System.exit(close(args, deed).code());
    }

    private static Exit close(String[] args, Runnable deed) {
        try {
            List<String> options = List.of(args).subList(5, args.length);
            Workspace workspace = new Workspace(
                    Path.of(args[0]),
                    Map.of(),
                    option(options, "--data").map(Path::of),
                    option(options, "--db-url"),
                    option(options, "--db-user"));
            return DiskWorkspace.close(workspace, args[1], new Disturbance(args[2], Integer.parseInt(args[3]), deed))
                    .exit();
        } catch (Stopped e) {
            return e.exit();
        } catch (RuntimeException e) {
            return Exit.FAILED;
        }
    }

    private static Optional<String> option(List<String> options, String name) {
        int at = options.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(options.get(at + 1));
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
