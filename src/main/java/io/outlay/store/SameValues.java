package io.outlay.store;

import java.util.HashMap;
import java.util.Map;

/**
 * One object for equal values of many rows: those of a large table name few systems, persons, days and files over and over.
 */
final class SameValues {
    /** Every value as it comes: for rows that pass by. */
    static final SameValues NONE = new SameValues(0);

    /** More different values than that are not worth remembering. */
    private static final int MOST = 50_000;

    private final Map<Object, Object> known = new HashMap<>();
    private final int most;

    SameValues() {
        this(MOST);
    }

    private SameValues(int most) {
        this.most = most;
    }

    /** @param value of a type that never changes and equals only its own, or null */
    @SuppressWarnings("unchecked") // equal values are of one type
    <T> T one(T value) {
        if (value == null || most == 0) {
            return value;
        }
        Object before = known.get(value);
        if (before == null && known.size() < most) {
            known.put(value, value);
        }
        return before == null ? value : (T) before;
    }
}
