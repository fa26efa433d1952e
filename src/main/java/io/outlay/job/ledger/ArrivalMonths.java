package io.outlay.job.ledger;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table, or one series of it, by the months that it came for. Whether it is reported by month, quarter or year shows in
 * how far apart these lie; what came for one month only may have been meant for that one.
 *
 * @param name as a sentence names it, such as {@code hours}
 * @param monthly whether it is known to come every month, however often it came
 */
public record ArrivalMonths(String name, boolean monthly, NavigableSet<YearMonth> months) {
    private static final int YEAR = 12;
    /** Steps between its months that are looked at; the middle one counts, so that a single gap changes nothing. */
    private static final int STEPS = 6;

    static ArrivalMonths of(String name, boolean monthly, Stream<YearMonth> months) {
        return new ArrivalMonths(name, monthly, months.collect(TreeSet::new, Collection::add, Collection::addAll));
    }

    public Optional<YearMonth> lastBefore(YearMonth month) {
        return Optional.ofNullable(months.lower(month));
    }

    /** Whether it came before and not for this month, though it is due again; what stayed away for a year has ended. */
    boolean isMissing(YearMonth month) {
        if (months.contains(month) || lastBefore(month).isEmpty()) {
            return false;
        }
        long since = months.lower(month).until(month, ChronoUnit.MONTHS);
        long step = usualStep(month);
        return since >= step && (monthly || since < step + YEAR);
    }

    /** Whether a close of this month stops for it. */
    boolean stops(YearMonth month) {
        return isMissing(month) && (monthly || months.headSet(month).size() > 1);
    }

    private long usualStep(YearMonth month) {
        NavigableSet<YearMonth> before = months.headSet(month, false);
        long[] steps = before.descendingSet().stream()
                .filter(m -> before.lower(m) != null)
                .limit(STEPS)
                .mapToLong(m -> before.lower(m).until(m, ChronoUnit.MONTHS))
                .sorted()
                .toArray();
        return steps.length == 0 ? 1 : steps[(steps.length - 1) / 2];
    }
}
