package io.outlay.ledger.document;

import io.outlay.model.SourceRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The days of which one file or sheet alone has rows, as nearly all are: nothing there can repeat or contradict another. */
public final class DaysOfOnePlace {
    private final Map<LocalDate, SourceRef> first = new HashMap<>();
    private final Set<LocalDate> several = new HashSet<>();

    /** Takes a row. */
    public void add(LocalDate day, SourceRef source) {
        SourceRef before = first.putIfAbsent(day, source);
        if (before != null
                && !(before.file().equals(source.file()) && before.sheet().equals(source.sheet()))) {
            several.add(day);
        }
    }

    /** Whether all rows of a day are of one place. */
    public boolean has(LocalDate day) {
        return !several.contains(day);
    }
}
