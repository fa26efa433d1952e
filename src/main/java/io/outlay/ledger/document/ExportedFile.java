package io.outlay.ledger.document;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which days a file has exported, and of which other files it lacks rows on those days. */
final class ExportedFile {
    private final TreeSet<String> days = new TreeSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> lacking = new HashSet<>();

    void add(String day, String form) {
        days.add(day);
        forms.add(form);
    }

    boolean endsWith(String day) {
        return day.equals(days.last());
    }

    /** Whether it has days before and behind one. */
    boolean goesThrough(String day) {
        return day.compareTo(days.first()) > 0 && day.compareTo(days.last()) < 0;
    }

    /** Whether it would have rows of a day, had there been any. */
    boolean covers(String day, Set<String> its) {
        return goesThrough(day) && forms.containsAll(its);
    }

    void lack(String place) {
        lacking.add(place);
    }

    /** Whether it lacks a row of another file of a day that it has whole. */
    boolean lacks(String place) {
        return lacking.contains(place);
    }
}
