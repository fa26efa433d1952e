package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.NOT_A_DATE;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days and months in text, ISO 8601 only: 03/04/2026 is a day in March to some and in April to others. */
public final class Dates {
    private static final String DAY = "0000-00-00";
    private static final String MONTH = "0000-00";
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int END_OF_CALENDAR = 9999;
    private static final int NO_END = 2099;

    private Dates() {}

    /**
     * A day, or a whole month.
     *
     * @param date the day; the first of the month when {@code monthly}
     */
    public record DayOrMonth(LocalDate date, boolean monthly) {}

    public static LocalDate day(String text) throws Malformed {
        return plausible(date(text));
    }

    /** A last day, for which programs that want one where there is none write the end of the calendar: 9999-12-31. */
    public static LocalDate lastDay(String text) throws Malformed {
        LocalDate date = date(text);
        return date.getYear() == END_OF_CALENDAR ? date : plausible(date);
    }

    /** Whether a last day stands for none, whatever it began with: nobody plans as far. */
    public static boolean isNoEnd(LocalDate day) {
        return day.getYear() >= NO_END;
    }

    private static LocalDate date(String text) throws Malformed {
        if (!hasForm(DAY, text)) {
            throw notADay();
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw notADay();
        }
    }

    public static DayOrMonth dayOrMonth(String text) throws Malformed {
        if (hasForm(DAY, text)) {
            return new DayOrMonth(day(text), false);
        }
        if (!hasForm(MONTH, text)) {
            throw notADayOrMonth();
        }
        try {
            return new DayOrMonth(plausible(LocalDate.of(number(text, 0, 4), number(text, 5, 7), 1)), true);
        } catch (DateTimeException e) {
            throw notADayOrMonth();
        }
    }

    public static YearMonth month(String text) throws Malformed {
        if (!hasForm(MONTH, text)) {
            throw notAMonth();
        }
        try {
            return YearMonth.from(plausible(LocalDate.of(number(text, 0, 4), number(text, 5, 7), 1)));
        } catch (DateTimeException e) {
            throw notAMonth();
        }
    }

    private static boolean hasForm(String form, String text) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            boolean same = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Whether a date of a year may be meant as it is written. */
    public static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static LocalDate plausible(LocalDate date) throws Malformed {
        if (!isPlausible(date.getYear())) {
            throw new Malformed(OUT_OF_RANGE, "is not between 1970 and 2199", "Check the year.");
        }
        return date;
    }

    private static Malformed notADay() {
        return new Malformed(
                NOT_A_DATE,
                "is not a date",
                "Write dates as YYYY-MM-DD (2026-07-01), or set date: in a profile for this file.");
    }

    private static Malformed notAMonth() {
        return new Malformed(NOT_A_DATE, "is not a month", "Write months as YYYY-MM (2026-07).");
    }

    private static Malformed notADayOrMonth() {
        return new Malformed(
                NOT_A_DATE,
                "is neither a day nor a month",
                "Write days as YYYY-MM-DD (2026-07-01) and months as YYYY-MM (2026-07).");
    }
}
