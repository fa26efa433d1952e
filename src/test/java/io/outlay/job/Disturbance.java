package io.outlay.job;

import io.outlay.model.Progress;

/** Does something once, at one signal of one step: in the middle of its work. */
final class Disturbance implements Progress {
    private final String step;
    private final int signal;
    private final Runnable deed;
    private String current = "";
    private int signals;

    /** @param signal which of the step's signals, from 1 */
    Disturbance(String step, int signal, Runnable deed) {
        this.step = step;
        this.signal = signal;
        this.deed = deed;
    }

    @Override
    public void begin(String title, long expected) {
        current = title;
        signals = 0;
    }

    @Override
    public void advance(long units) {
        signals++;
        if (current.equals(step) && signals == signal) {
            deed.run();
        }
    }

    @Override
    public void end(String outcome) {
        current = "";
    }
}
