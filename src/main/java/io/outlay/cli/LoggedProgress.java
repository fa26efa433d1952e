package io.outlay.cli;

import io.outlay.model.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each step to the log and passes it on. */
final class LoggedProgress implements Progress {
    private final Logger log = LoggerFactory.getLogger(LoggedProgress.class);
    private final Progress next;
    private String step = "";

    LoggedProgress(Progress next) {
        this.next = next;
    }

    @Override
    public void begin(String step, long expected) {
        this.step = step;
        log.info("{} begins", step);
        next.begin(step, expected);
    }

    @Override
    public void advance(long units) {
        next.advance(units);
    }

    @Override
    public void end(String outcome) {
        log.info("{}: {}", step, outcome);
        next.end(outcome);
    }
}
