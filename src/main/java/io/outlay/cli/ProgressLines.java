package io.outlay.cli;

import io.outlay.cli.render.Printable;
import io.outlay.model.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Where nobody watches: a line as a step begins, one as it ends with its seconds, and between them one now and then. */
final class ProgressLines implements Progress {
    private static final long NOW_AND_THEN = Duration.ofSeconds(15).toNanos();

    private final PrintWriter err;
    private String step = "";
    private long expected;
    private long done;
    private long begun;
    private long said;

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void begin(String name, long units) {
        if (!name.equals(step)) {
            begun = System.nanoTime();
            say(name + " ...");
        }
        step = name;
        expected = units;
        done = 0;
    }

    @Override
    public synchronized void advance(long units) {
        done += units;
        if (System.nanoTime() - said > NOW_AND_THEN) {
            say(step + " ... " + done + (expected > 0 ? " of " + expected : ""));
        }
    }

    @Override
    public synchronized void end(String outcome) {
        say(step + ": " + Printable.of(outcome) + " (" + ProgressBars.seconds(System.nanoTime() - begun) + " s)");
        step = "";
    }

    private void say(String line) {
        err.println(line);
        err.flush();
        said = System.nanoTime();
    }
}
