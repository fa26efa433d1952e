package io.outlay.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Invented daily exchange rates in the form of the European Central Bank's history file: units per 1 EUR, newest day
 * first, {@code N/A} for none, an empty column at the end. They wander around a level and mean nothing.
 */
final class ShopRates {
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 9);
    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private record Currency(String code, double level, int decimals) {}

    private static final List<Currency> CURRENCIES = List.of(
            new Currency("USD", 1.09, 4),
            new Currency("JPY", 162.0, 2),
            new Currency("DKK", 7.46, 4),
            new Currency("GBP", 0.855, 5),
            new Currency("SEK", 11.2, 4),
            new Currency("CHF", 0.95, 4),
            new Currency("NOK", 11.7, 4));

    private ShopRates() {}

    /** The lines of the file, header first. */
    static List<String> lines(long seed) {
        List<LocalDate> days =
                FIRST.datesUntil(LAST.plusDays(1)).filter(ShopRates::published).toList();
        List<StringBuilder> rows = new ArrayList<>();
        StringBuilder header = new StringBuilder("Date");
        days.forEach(day -> rows.add(new StringBuilder(day.toString())));
        for (Currency currency : CURRENCIES) {
            header.append(',').append(currency.code());
            append(rows, currency, new ShopRandom(seed, "rate " + currency.code()));
        }
        Collections.reverse(rows);
        List<String> lines = new ArrayList<>();
        lines.add(header + ",HRK,");
        // The kuna left for the euro at the start of 2023: the column stays and is empty, as in the real file.
        rows.forEach(row -> lines.add(row + ",N/A,"));
        return lines;
    }

    private static void append(List<StringBuilder> rows, Currency currency, ShopRandom random) {
        double spread = currency.code().equals("DKK") ? 0.00005 : 0.0035;
        double away = 0;
        for (StringBuilder row : rows) {
            away = 0.985 * away + spread * random.normal();
            BigDecimal rate = new BigDecimal(currency.level() * StrictMath.exp(away))
                    .setScale(currency.decimals(), RoundingMode.HALF_UP);
            row.append(',').append(rate.toPlainString());
        }
    }

    private static boolean published(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day));
    }
}
