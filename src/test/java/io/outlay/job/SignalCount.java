package io.outlay.job;

import io.outlay.model.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each step of an undisturbed run says that it has done something. */
final class SignalCount implements Progress {
    private final Map<String, Integer> signals = new LinkedHashMap<>();
    private String current = "";

    @Override
    public void begin(String title, long expected) {
        current = title;
        signals.put(title, 0);
    }

    @Override
    public void advance(long units) {
        signals.merge(current, 1, Integer::sum);
    }

    @Override
    public void end(String outcome) {
        current = "";
    }

    /** Steps in the order in which they ran. */
    Map<String, Integer> byStep() {
        return signals;
    }

    /** The signal after which half of a step is done. */
    int half(String step) {
        return (signals.get(step) + 1) / 2;
    }
}
