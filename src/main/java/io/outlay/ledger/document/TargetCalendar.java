package io.outlay.ledger.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * Days on which the European Central Bank publishes rates: weekdays but the TARGET closing days (1 January, Good Friday,
 * Easter Monday, 1 May, 25 and 26 December).
 */
final class TargetCalendar {
    private TargetCalendar() {}

    static LocalDate lastPublishingDay(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        while (isClosed(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    static boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return isFixedHoliday(day) || day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
    }

    private static boolean isFixedHoliday(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY, MAY -> date == 1;
            case DECEMBER -> date == 25 || date == 26;
            default -> false;
        };
    }

    /** Gregorian Easter after Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, Month.of(day / 31), day % 31 + 1);
    }
}
