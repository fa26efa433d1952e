package io.outlay.cli;

import io.outlay.cli.render.Failure;
import io.outlay.cli.render.Json;
import io.outlay.cli.render.Printable;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Progress;
import io.outlay.model.ledger.AccrualNote;
import java.io.PrintWriter;
import java.util.List;

/**
 * Where a command speaks: the result on {@code out}, everything else on {@code err}.
 *
 * @param volume how much is said beside the result and what is wrong
 * @param json gives the result as one JSON document
 * @param progress told of each stage
 */
public record Screen(PrintWriter out, PrintWriter err, Volume volume, boolean json, Progress progress) {
    /** Telling nobody of stages. */
    public Screen(PrintWriter out, PrintWriter err, Volume volume, boolean json) {
        this(out, err, volume, json, Progress.SILENT);
    }

    /** What is good to know; not said when quiet. */
    public void details(List<String> lines) {
        if (volume != Volume.QUIET) {
            lines.forEach(line -> err.println(Printable.of(line)));
        }
    }

    /** Notes as they are to be shown. */
    List<String> notes(List<String> notes) {
        return volume == Volume.VERBOSE ? notes : AccrualNote.together(notes);
    }

    /** What is wrong, each fault of one or more lines. */
    public void faults(List<String> messages) {
        for (String message : messages) {
            err.println(Printable.of(message));
            if (message.contains("\n")) {
                err.println();
            }
        }
    }

    /** The result, in the form that was asked for; comes last. */
    public void result(List<String> lines, Exit exit, Object result) {
        err.flush();
        if (json) {
            out.println(Json.write(exit, result));
        } else {
            lines.forEach(line -> out.println(Printable.of(line)));
        }
        out.flush();
    }

    /** The end of a command without result. */
    void stopped(Exit exit, List<String> messages) {
        faults(messages);
        result(List.of(), exit, new Failure(messages));
    }
}
