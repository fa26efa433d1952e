package io.outlay.intake.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order days and months stand in the dates of a column, as far as its values together tell. */
final class DateStyle {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
    private static final int MONTHS = 12;

    private String sign = "";
    private int first;
    private int second;
    private boolean other;

    void add(String value) {
        Matcher date = DATE.matcher(value);
        if (!date.matches() || !(sign.isEmpty() || sign.equals(date.group(2)))) {
            other = true;
            return;
        }
        sign = date.group(2);
        first = Math.max(first, Integer.parseInt(date.group(1)));
        second = Math.max(second, Integer.parseInt(date.group(3)));
    }

    /** The pattern by which a profile reads them; empty when they have none in common. */
    Optional<String> pattern() {
        if (other || sign.isEmpty() || (first > MONTHS && second > MONTHS)) {
            return Optional.empty();
        }
        boolean monthFirst = second > MONTHS;
        return Optional.of(monthFirst ? "M" + sign + "d" + sign + "yyyy" : "d" + sign + "M" + sign + "yyyy");
    }

    /** Whether no value tells which of the two is the month. */
    boolean isOpen() {
        return !sign.equals(".") && first <= MONTHS && second <= MONTHS;
    }
}
