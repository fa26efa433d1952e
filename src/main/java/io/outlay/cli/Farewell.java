package io.outlay.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * The last word of a command that a signal ends, such as Ctrl-C. What its parts say afterwards, while the database is
 * stopped under them, follows from the signal and is not shown.
 */
public final class Farewell {
    private static final String FAULT = "Stopped by a signal, such as Ctrl-C or the end of the session, ";
    private static final String REMEDY =
            ".\nWhat is published is as it was, and no file is half written. Run the command again: a run goes on where it"
                    + " stopped, any other command begins anew.";

    private final Stages stages;
    private volatile boolean ended;
    private volatile boolean silent;

    /** @param stages that tell what was being done */
    public Farewell(Stages stages) {
        this.stages = stages;
    }

    /** An output that falls silent with the last word. */
    public OutputStream over(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(int one) throws IOException {
                if (!silent) {
                    out.write(one);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (!silent) {
                    out.write(bytes, from, length);
                }
            }
        };
    }

    /** The command came to its end by itself. */
    public void ended() {
        ended = true;
    }

    /** As the virtual machine ends. */
    public void say(PrintWriter err) {
        if (!ended) {
            silent = true;
            String stage = stages.current();
            err.println();
            err.println(FAULT + (stage.isEmpty() ? "before the command was done" : "while " + stage) + REMEDY);
            err.flush();
        }
    }
}
