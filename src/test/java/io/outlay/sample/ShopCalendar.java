package io.outlay.sample;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The months of the sample and its contract years. */
final class ShopCalendar {
    static final YearMonth FIRST = YearMonth.of(2023, 10);
    static final YearMonth LAST = YearMonth.of(2026, 9);
    static final int MONTHS = 36;

    private ShopCalendar() {}

    static List<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(FIRST::plusMonths).collect(Collectors.toUnmodifiableList());
    }

    /** Months since the first one, 0 … 35. */
    static int index(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(FIRST, month);
    }

    /** Contract years since the first October, 0 … 2. */
    static int contractYear(YearMonth month) {
        return index(month) / 12;
    }

    /** Calendar years since 2023. */
    static int calendarYear(YearMonth month) {
        return month.getYear() - FIRST.getYear();
    }
}
