package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Days as a workbook counts them. */
public final class ExcelDay {
    /** Days from Excel's day 0 to 1970-01-01. */
    private static final long EPOCH = 25_569;

    private ExcelDay() {}

    public static BigDecimal of(LocalDate day) {
        return BigDecimal.valueOf(number(day));
    }

    static long number(LocalDate day) {
        return day.toEpochDay() + EPOCH;
    }

    public static LocalDate day(long number) {
        return LocalDate.ofEpochDay(number - EPOCH);
    }
}
