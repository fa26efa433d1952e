package io.outlay.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values of one column that fail for one reason, in all rows of a table. */
final class Failing {
    private static final int PLACES = 3;

    private final Fault first;
    private final List<Long> lines = new ArrayList<>();
    private final DateStyle dates = new DateStyle();

    Failing(Fault first) {
        this.first = first;
    }

    void add(long line, String value) {
        if (lines.size() <= PLACES) {
            lines.add(line);
        }
        dates.add(value);
    }

    Fault first() {
        return first;
    }

    /** How its values would be dates. */
    DateStyle dates() {
        return dates;
    }

    /** The first places: {@code 2, 3, 4 and on}. */
    String places() {
        return lines.stream().limit(PLACES).map(Object::toString).collect(Collectors.joining(", "))
                + (lines.size() > PLACES ? " and on" : "");
    }
}
