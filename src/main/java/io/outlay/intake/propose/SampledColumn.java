package io.outlay.intake.propose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column of an unknown file: its header, and what stands below it. */
final class SampledColumn {
    /** Distinct values that are looked at; a column of more has shown its style by then. */
    private static final int MOST = 5_000;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private final int place;
    private final String header;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private WrittenDates dates;
    private WrittenNumbers numbers;

    SampledColumn(int place, String header) {
        this.place = place;
        this.header = header;
    }

    void add(String cell) {
        if (!cell.isEmpty() && (values.size() < MOST || values.containsKey(cell))) {
            values.merge(cell, 1L, Long::sum);
        }
    }

    int place() {
        return place;
    }

    String header() {
        return header;
    }

    /** Distinct values with their rows, in the order of the file. */
    Map<String, Long> values() {
        return values;
    }

    List<String> first(int count) {
        return values.keySet().stream().limit(count).toList();
    }

    WrittenDates dates() {
        if (dates == null) {
            dates = WrittenDates.of(values.keySet());
        }
        return dates;
    }

    WrittenNumbers numbers() {
        if (numbers == null) {
            numbers = WrittenNumbers.of(values.keySet());
        }
        return numbers;
    }

    /** Whether signs are in it that no text has. */
    boolean isBinary() {
        return Stream.concat(Stream.of(header), values.keySet().stream())
                .anyMatch(text -> CONTROLS.matcher(text).find());
    }

    /** Whether most of it reads as dates. */
    boolean isDates() {
        return !values.isEmpty() && 2 * dates().unread() < values.size();
    }

    /** Whether most of it reads as numbers, or as hours and minutes. */
    boolean isNumbers() {
        return !values.isEmpty() && 2 * numbers().unread() < values.size();
    }
}
