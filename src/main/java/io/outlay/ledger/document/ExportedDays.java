package io.outlay.ledger.document;

import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a file has of an account's month: its lines, and rows and cost by the day charged. A newer export has all lines of an
 * older one, and the same rows and cost on all its days but the last three, on which clouds still add rows; a further part of
 * one export has others.
 */
final class ExportedDays {
    private static final int UNSETTLED_DAYS = 3;

    private record Key(String currency, LocalDate date) {}

    private record Day(long rows, BigDecimal billed) {}

    private final Map<Key, Day> days = new HashMap<>();
    private final Set<String> lines = new HashSet<>();

    /** @param stated as {@code CloudCharge.days} has it */
    void add(InvoiceLine line, String stated) {
        line.lineNo().ifPresent(lines::add);
        if (stated.isEmpty()) {
            return;
        }
        for (String day : stated.split(";")) {
            String[] parts = day.split(" ");
            days.merge(
                    new Key(line.currency(), LocalDate.parse(parts[0])),
                    new Day(Long.parseLong(parts[1]), new BigDecimal(parts[2])),
                    (a, b) -> new Day(a.rows + b.rows, a.billed.add(b.billed)));
        }
    }

    /** Whether this is an export of the same rows as an older one, and perhaps of later ones. */
    boolean growsFrom(ExportedDays older) {
        if (older.days.isEmpty() || !lines.containsAll(older.lines)) {
            return false;
        }
        LocalDate last =
                Collections.max(older.days.keySet().stream().map(Key::date).toList());
        boolean sameDay = false;
        for (Map.Entry<Key, Day> day : older.days.entrySet()) {
            Day mine = days.get(day.getKey());
            if (mine == null) {
                return false;
            }
            boolean same = mine.rows == day.getValue().rows && mine.billed.compareTo(day.getValue().billed) == 0;
            boolean settled = day.getKey().date().isBefore(last.minusDays(UNSETTLED_DAYS - 1L));
            if (!same && (settled || mine.rows <= day.getValue().rows)) {
                return false;
            }
            sameDay |= same && mine.billed.signum() != 0;
        }
        return sameDay;
    }
}
