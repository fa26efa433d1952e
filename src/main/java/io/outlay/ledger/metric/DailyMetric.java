package io.outlay.ledger.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When a daily metric is complete for a month: a metric that is reported at weekends (on at least half as many of their
 * days as of the working days) needs the month's last day; another one of the month's last three working days, since the
 * last may be a holiday. An export that broke off earlier gives no value for the month, never a low one.
 */
public final class DailyMetric {
    public static final int LAST_WORKING_DAYS = 3;

    private final NavigableSet<LocalDate> days;
    private final boolean atWeekends;

    /** @param reported days on which the metric was ever reported, over all channels */
    DailyMetric(Collection<LocalDate> reported) {
        days = new TreeSet<>(reported);
        long weekend = days.stream().filter(DailyMetric::isWeekend).count();
        // Two weekend days to five working days, half as dense: weekend ÷ 2 ≥ working ÷ 5 ÷ 2.
        atWeekends = weekend > 0 && 5 * weekend >= days.size() - weekend;
    }

    boolean isComplete(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return atWeekends
                ? days.contains(last)
                : Stream.iterate(last, day -> day.minusDays(1))
                        .filter(day -> !isWeekend(day))
                        .limit(LAST_WORKING_DAYS)
                        .anyMatch(days::contains);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
