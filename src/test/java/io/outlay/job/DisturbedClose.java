package io.outlay.job;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closes a month, which it says, and is disturbed at a signal of a step, which it says too. Arguments: workspace, period,
 * step, signal, and {@code halt}, to end there like by {@code kill -9}, {@code wait}, to go on when the parent lets it, or
 * {@code go}, to go on at once; then what else the workspace is called with, such as {@code --data DIR}.
 */
final class DisturbedClose {
    private DisturbedClose() {}

    /** In a JVM of its own. */
    static ChildJvm start(Workspace workspace, String period, Moment moment, String deed) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(workspace.root().toString(), period, moment.step(), Integer.toString(moment.signal()), deed));
        workspace.data().ifPresent(data -> words.addAll(List.of("--data", data.toString())));
        workspace.dbUrl().ifPresent(url -> words.addAll(List.of("--db-url", url)));
        workspace.dbUser().ifPresent(user -> words.addAll(List.of("--db-user", user)));
        return ChildJvm.start(DisturbedClose.class, words.toArray(String[]::new));
    }

    public static void main(String[] args) {
        say("begun");
        System.exit(close(args, () -> disturb(args[4])).code());
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

    private static void disturb(String deed) {
        say("reached");
        if (deed.equals("halt")) {
            Runtime.getRuntime().halt(137);
        } else if (deed.equals("wait")) {
            await();
        }
    }

    private static void await() {
        try {
            ChildJvm.waitForParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        try {
            ChildJvm.say(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
