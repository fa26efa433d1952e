package io.outlay.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One object for equal values of many rows: those of a large table name few systems, persons, days and files over and over.
 */
final class SameValues {
    /** Every value as it comes. */
    static final SameValues NONE = new SameValues(0, 0);

    /** More different values than that are not worth remembering. */
    private static final int MOST = 50_000;

    /** Amounts are mostly different: they must not take the room of names. */
    private static final int MOST_NUMBERS = 5_000;

    private final Map<Object, Object> known = new HashMap<>();
    private final Map<Object, Object> numbers = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final int most;
    private final int mostDays;

    SameValues() {
        this(MOST, MOST);
    }

    /** The day that a text like {@code 2026-01-31} names. */
    LocalDate day(String iso) {
        LocalDate before = days.get(iso);
        if (before != null) {
            return before;
        }
        LocalDate day = LocalDate.parse(iso);
        if (days.size() < mostDays) {
            days.put(iso, day);
        }
        return day;
    }

    private SameValues(int most, int mostDays) {
        this.most = most;
        this.mostDays = mostDays;
    }

    /** Only days are remembered: for rows that pass by. */
    static SameValues passing() {
        return new SameValues(0, MOST);
    }

    /** @param value of a type that never changes and equals only its own, or null */
    @SuppressWarnings("unchecked") // equal values are of one type
    <T> T one(T value) {
        if (value == null || most == 0) {
            return value;
        }
        boolean number = value instanceof BigDecimal
                || value instanceof Optional<?> maybe && maybe.isPresent() && maybe.get() instanceof BigDecimal;
        Map<Object, Object> alike = number ? numbers : known;
        Object before = alike.get(value);
        if (before == null && alike.size() < (number ? MOST_NUMBERS : most)) {
            alike.put(value, value);
        }
        return before == null ? value : (T) before;
    }
}
