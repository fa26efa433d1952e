package io.outlay.sample;

import io.outlay.sample.ShopWork.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hours on systems, in quarters of an hour; a month's work is booked on one to four working days of it. */
final class ShopEffort {
    static final List<String> HEADER =
            List.of("date", "system_id", "hours", "person", "role", "activity", "task", "note");

    private static final double NOISE = 0.02;

    /** A row of the table effort. */
    record Entry(LocalDate date, BigDecimal hours, Work work) {
        List<String> cells() {
            return List.of(
                    date.toString(),
                    work.systemId(),
                    hours.toPlainString(),
                    work.person(),
                    ShopTeam.role(work.person()),
                    work.activity(),
                    work.task(),
                    "");
        }
    }

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final List<Entry> entries = new ArrayList<>();

    /** Hours by person and day. */
    private final Map<List<Object>, BigDecimal> booked = new HashMap<>();

    ShopEffort(long seed) {
        ShopWork.steady().forEach(work -> add(work, new ShopRandom(seed, "effort " + work)));
        ShopWork.projects().forEach(work -> add(work, new ShopRandom(seed, "effort " + work)));
        entries.sort(Comparator.comparing(Entry::date)
                .thenComparing(entry -> entry.work().person())
                .thenComparing(entry -> entry.work().systemId())
                .thenComparing(entry -> entry.work().task()));
    }

    /** By day and person. */
    List<Entry> entries() {
        return entries;
    }

    private void add(Work work, ShopRandom random) {
        ShopCalendar.months().stream().filter(work::goesOn).forEach(month -> add(work, month, random));
    }

    private void add(Work work, YearMonth month, ShopRandom random) {
        long quarters = StrictMath.round(4 * work.hours() * random.noise(NOISE));
        int days = Math.min(4, 1 + work.hours() / 8);
        List<LocalDate> working = workingDays(month);
        for (int i = 0; i < days; i++) {
            int week = working.size() / days;
            int chosen = i * week + (int) random.between(0, week);
            BigDecimal part = hours(quarters * (i + 1) / days - quarters * i / days);
            entries.add(new Entry(dayWithRoom(working, chosen, work, part), part, work));
        }
    }

    /** The chosen working day or the next on which the person has room for the hours: a day has 24. */
    private LocalDate dayWithRoom(List<LocalDate> working, int chosen, Work work, BigDecimal part) {
        for (int i = 0; i < working.size(); i++) {
            LocalDate day = working.get((chosen + i) % working.size());
            BigDecimal sum = booked.merge(List.of(work.person(), day), part, BigDecimal::add);
            if (sum.compareTo(DAY) <= 0) {
                return day;
            }
            booked.merge(List.of(work.person(), day), part.negate(), BigDecimal::add);
        }
        throw new IllegalStateException("no room for " + work);
    }

    private static BigDecimal hours(long quarters) {
        return new BigDecimal(quarters).divide(new BigDecimal(4), 2, RoundingMode.UNNECESSARY);
    }

    private static List<LocalDate> workingDays(YearMonth month) {
        Stream<LocalDate> days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
        return days.filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }
}
