package io.outlay.job;

import io.outlay.model.Progress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How often each step of an undisturbed run says that it has done something, and how long it takes. */
final class SignalCount implements Progress {
    /** Stages before the first step; what disturbs them comes at a time, not at a signal. */
    private static final Set<String> BEFORE = Set.of("starting database", "preparing the close");

    private final Map<String, Integer> signals = new LinkedHashMap<>();
    private final Map<String, Duration> times = new LinkedHashMap<>();
    private String current = "";
    private long since = System.nanoTime();

    @Override
    public void begin(String title, long expected) {
        if (!BEFORE.contains(title)) {
            next(title);
            signals.put(title, 0);
        }
    }

    @Override
    public void advance(long units) {
        signals.merge(current, 1, Integer::sum);
    }

    @Override
    public void end(String outcome) {
        if (!current.isEmpty()) {
            next("");
        }
    }

    private void next(String step) {
        long now = System.nanoTime();
        times.putIfAbsent(current, Duration.ofNanos(now - since));
        since = now;
        current = step;
    }

    /** Steps in the order in which they ran. */
    Map<String, Integer> byStep() {
        return signals;
    }

    /** The signal after which half of a step is done. */
    int half(String step) {
        return (signals.get(step) + 1) / 2;
    }

    /** From one signal of a step to the next; without a step, from here to the first one. */
    Duration between(String step) {
        return times.get(step).dividedBy(signals.getOrDefault(step, 1));
    }
}
