package io.outlay.intake.propose;

import io.outlay.intake.table.Dates;
import io.outlay.intake.table.HouseDates;
import io.outlay.intake.table.Malformed;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How dates are written, as far as all of them together say: the patterns that read most of them.
 *
 * @param patterns for a profile; empty where dates are ISO
 * @param rival a pattern that reads all of them too, as other days
 * @param shown a value that says so, or one that leaves it open
 * @param unread distinct values that none of the patterns reads
 */
record WrittenDates(List<String> patterns, Optional<String> rival, String shown, long unread) {
    /** In the order in which they are preferred. */
    private static final List<String> USUAL = List.of(
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "yyyy/M/d",
            "yyyy.M.d",
            "yyyyMMdd",
            "d/M/yy",
            "M/d/yy",
            "d.M.yy",
            "d-M-yy",
            "d MMM yyyy",
            "d-MMM-yyyy",
            "d MMM yy",
            "d-MMM-yy",
            "d MMMM yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "MMM yyyy",
            "MMMM yyyy",
            "MMM-yy",
            "MMM yy",
            "MMM-yyyy",
            "M/yyyy",
            "M.yyyy",
            "yyyyMM",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "d/M/yyyy H:mm",
            "M/d/yyyy H:mm",
            "d/M/yyyy H:mm:ss",
            "M/d/yyyy H:mm:ss",
            "d.M.yyyy H:mm",
            "d.M.yyyy H:mm:ss",
            "M/d/yyyy h:mm a",
            "M/d/yyyy h:mm:ss a");

    private static final HouseDates ALL = new HouseDates(USUAL, ZoneOffset.UTC);
    private static final HouseDates ISO = new HouseDates(List.of(), ZoneOffset.UTC);

    /** More than two ways to write a date are no way. */
    private static final int MOST = 2;

    static WrittenDates of(Collection<String> values) {
        List<String> open = values.stream().filter(value -> !isDate(ISO, value)).toList();
        List<String> patterns = new ArrayList<>();
        Optional<String> rival = Optional.empty();
        String shown = open.isEmpty() ? "" : open.get(0);
        while (!open.isEmpty() && patterns.size() < MOST) {
            List<List<Optional<String>>> readings =
                    open.stream().map(ALL::readings).toList();
            int best = best(readings, patterns);
            if (count(readings, best) == 0) {
                break;
            }
            if (patterns.isEmpty()) {
                rival = rival(readings, best).map(USUAL::get);
                shown = telling(open, readings, best).orElse(shown);
            }
            patterns.add(USUAL.get(best));
            open = IntStream.range(0, open.size())
                    .filter(at -> readings.get(at).get(best).isEmpty())
                    .mapToObj(open::get)
                    .toList();
        }
        return new WrittenDates(List.copyOf(patterns), rival, shown, open.size());
    }

    /** Whether a text reads as a day or month. */
    static boolean isDate(HouseDates dates, String text) {
        try {
            Dates.dayOrMonth(dates.canonical(text));
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    /** A value as the profile reads it; as it is where it does not. */
    String canonical(String text) {
        try {
            return new HouseDates(patterns, ZoneOffset.UTC).canonical(text);
        } catch (Malformed e) {
            return text;
        }
    }

    /** @param chosen with which day and month may not be swapped: dates that contradict each other are no two ways to write them */
    private static int best(List<List<Optional<String>>> readings, List<String> chosen) {
        return IntStream.range(0, USUAL.size())
                .filter(at -> chosen.stream().noneMatch(other -> ALL.areRivals(USUAL.indexOf(other), at)))
                .boxed()
                .max(Comparator.comparingLong((Integer at) -> count(readings, at))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long count(List<List<Optional<String>>> readings, int pattern) {
        return readings.stream()
                .filter(reading -> reading.get(pattern).isPresent())
                .count();
    }

    /** Another pattern that reads as many, as other days. */
    private static Optional<Integer> rival(List<List<Optional<String>>> readings, int best) {
        return IntStream.range(0, USUAL.size())
                .filter(at -> ALL.areRivals(best, at) && count(readings, at) == count(readings, best))
                .filter(at -> readings.stream().anyMatch(r -> !r.get(at).equals(r.get(best))))
                .boxed()
                .findFirst();
    }

    /** The first value that only the best pattern reads among its rivals. */
    private static Optional<String> telling(List<String> values, List<List<Optional<String>>> readings, int best) {
        List<Integer> rivals = IntStream.range(0, USUAL.size())
                .filter(at -> ALL.areRivals(best, at))
                .boxed()
                .toList();
        return IntStream.range(0, values.size())
                .filter(at -> readings.get(at).get(best).isPresent())
                .filter(at -> rivals.stream()
                        .allMatch(other -> readings.get(at).get(other).isEmpty()))
                .mapToObj(values::get)
                .findFirst();
    }
}
