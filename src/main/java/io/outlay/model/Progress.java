package io.outlay.model;

import java.util.function.Supplier;

/** Told by a stage while it works; drawn by whoever listens. */
public interface Progress {
    /** A step begins; {@code expected} units of work, or -1 when unknown. */
    void begin(String step, long expected);

    /** More units of the current step are done. */
    void advance(long units);

    /** The current step ends with one line on what it read, wrote and rejected. */
    void end(String outcome);

    /** A step of work that has no units. */
    default <T> T during(String step, Supplier<T> work) {
        begin(step, -1);
        T result = work.get();
        end("done");
        return result;
    }

    /** Draws nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String step, long expected) {}

        @Override
        public void advance(long units) {}

        @Override
        public void end(String outcome) {}
    };
}
