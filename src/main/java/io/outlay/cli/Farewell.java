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
    private static final String WORDS =
            "Stopped by a signal, such as Ctrl-C or the end of the session, before the command"
                    + " was done.\nWhat is published is as it was. Run the command again: it goes on where it stopped.";

    private volatile boolean ended;
    private volatile boolean silent;

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
            err.println(WORDS);
            err.flush();
        }
    }
}
