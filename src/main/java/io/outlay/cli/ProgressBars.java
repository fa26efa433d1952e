package io.outlay.cli;

import io.outlay.cli.render.Printable;
import io.outlay.model.Progress;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One bar per step on one line of a terminal; a finished bar gives way to the step's outcome and how long it took. */
final class ProgressBars implements Progress {
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private ProgressBar bar;
    private String step = "";
    private long begun;

    ProgressBars(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(String step, long expected) {
        close();
        if (!step.equals(this.step)) {
            begun = System.nanoTime();
        }
        this.step = step;
        bar = new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(expected)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    @Override
    public void advance(long units) {
        if (bar != null) {
            bar.stepBy(units);
        }
    }

    @Override
    public void end(String outcome) {
        close();
        err.println(step + ": " + Printable.of(outcome) + " (" + seconds(System.nanoTime() - begun) + " s)");
        err.flush();
        step = "";
    }

    /** Takes the bar of a step away that has not ended. */
    void clear() {
        close();
    }

    /** Of this terminal only: what is kept of a close knows no durations. */
    static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private synchronized void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }

    private void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            draw(" ".repeat(WIDTH));
            draw("");
        }
    }
}
