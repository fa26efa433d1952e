package io.outlay.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days a charge pays for, both ends inside.
 *
 * @param start first day
 * @param end last day, not before {@code start}
 */
public record ServicePeriod(LocalDate start, LocalDate end) {
    public ServicePeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("service period ends " + end + " before it starts " + start);
        }
    }

    public static ServicePeriod of(YearMonth month) {
        return new ServicePeriod(month.atDay(1), month.atEndOfMonth());
    }

    /** The calendar months touched, oldest first. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(end);
        return Stream.iterate(YearMonth.from(start), m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
    }

    /** Days of this period that lie in a month. */
    public int daysIn(YearMonth month) {
        LocalDate from = start.isAfter(month.atDay(1)) ? start : month.atDay(1);
        LocalDate to = end.isBefore(month.atEndOfMonth()) ? end : month.atEndOfMonth();
        return to.isBefore(from) ? 0 : (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }
}
