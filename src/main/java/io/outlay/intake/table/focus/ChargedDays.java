package io.outlay.intake.table.focus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows and billed cost of one account, billing month and currency by the day charged. They show whether another file has the
 * same rows and more, as a newer export has, or other rows, as a further part of an export has.
 */
final class ChargedDays {
    /** A year of corrections; files with more say nothing. */
    private static final int MOST = 400;

    private final Map<LocalDate, Day> days = new HashMap<>();
    private boolean stated;

    private static final class Day {
        private final ExactSum billed = new ExactSum();
        private long rows;
    }

    /** @param count rows that have this amount together */
    void add(LocalDate date, BigDecimal billed, long count) {
        Day day = days.computeIfAbsent(date, any -> new Day());
        day.billed.add(billed);
        day.rows += count;
    }

    void add(LocalDate date, PlainAmount billed) {
        Day day = days.computeIfAbsent(date, any -> new Day());
        day.billed.add(billed.units(), billed.scale());
        day.rows++;
    }

    /** {@code 2026-05-03 24 1.25;2026-05-04 24 1.5}, once; empty after that. */
    String stateOnce() {
        if (stated || days.size() > MOST) {
            return "";
        }
        stated = true;
        return new TreeMap<>(days).entrySet().stream().map(ChargedDays::text).collect(Collectors.joining(";"));
    }

    private static String text(Map.Entry<LocalDate, Day> day) {
        BigDecimal billed = day.getValue().billed.total();
        return day.getKey() + " " + day.getValue().rows + " "
                + (billed.signum() == 0 ? "0" : billed.stripTrailingZeros().toPlainString());
    }
}
