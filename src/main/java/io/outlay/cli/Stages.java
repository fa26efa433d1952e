package io.outlay.cli;

import io.outlay.model.Progress;
import java.io.PrintWriter;

/**
 * The stages of the command that is under way. Use cases are made before a command line is read, and tell of their work
 * here; how that is shown is known with the command's options.
 */
public final class Stages implements Progress {
    private final boolean hidden;
    private volatile Progress shown = Progress.SILENT;
    private volatile Runnable clear = () -> {};
    private volatile String current = "";

    private Stages(boolean hidden) {
        this.hidden = hidden;
    }

    /** Shown as a command's options ask for. */
    public static Stages shown() {
        return new Stages(false);
    }

    /** Only logged. */
    public static Stages hidden() {
        return new Stages(true);
    }

    /** From now on: bars on a terminal, else lines; the log has each stage in any case. */
    void open(Volume volume, PrintWriter err) {
        if (hidden || volume == Volume.QUIET) {
            shown = new LoggedProgress(Progress.SILENT);
        } else if (Terminal.isStderr()) {
            ProgressBars bars = new ProgressBars(err);
            clear = bars::clear;
            shown = new LoggedProgress(bars);
        } else {
            shown = new LoggedProgress(new ProgressLines(err));
        }
    }

    /** Takes away what is drawn of a stage that has not ended. */
    void clear() {
        clear.run();
    }

    /** What is being done; empty between stages. */
    String current() {
        return current;
    }

    @Override
    public void begin(String step, long expected) {
        current = step;
        shown.begin(step, expected);
    }

    @Override
    public void advance(long units) {
        shown.advance(units);
    }

    @Override
    public void end(String outcome) {
        shown.end(outcome);
        current = "";
    }
}
