package io.outlay.ledger.document;

import static io.outlay.ledger.Facts.day;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.SharedData;
import io.outlay.model.fact.ExchangeRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
    private static final Optional<BigDecimal> NONE = Optional.empty();

    private static List<ExchangeRate> history() {
        try {
            List<String> rows =
                    Files.readAllLines(SharedData.file("real-data/fx/eurofxref-hist.csv"), StandardCharsets.UTF_8);
            String[] header = rows.get(0).split(",");
            List<ExchangeRate> rates = new ArrayList<>();
            for (String row : rows.subList(1, rows.size())) {
                String[] fields = row.split(",");
                for (int i = 1; i < header.length; i++) {
                    if (Set.of("USD", "GBP", "SEK", "HRK").contains(header[i]) && !fields[i].equals("N/A")) {
                        rates.add(rate(fields[0], header[i], fields[i]));
                    }
                }
            }
            return rates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal perEuro(ExchangeRates rates, String currency, String month) {
        return rates.monthMean("EUR", currency, month(month)).orElseThrow().setScale(6, RoundingMode.HALF_UP);
    }

    @Test
    void hasTheMonthlyMeansOfTheEcbHistory() {
        ExchangeRates rates = ExchangeRates.of(history());
        assertEquals(dec("1.110600"), perEuro(rates, "USD", "2024-09"));
        assertEquals(dec("0.840212"), perEuro(rates, "GBP", "2024-09"));
        assertEquals(dec("11.357729"), perEuro(rates, "SEK", "2024-09"));
        assertEquals(dec("1.170871"), perEuro(rates, "USD", "2025-12"));
        assertEquals(dec("0.875000"), perEuro(rates, "GBP", "2025-12"));
        assertEquals(dec("1.155832"), perEuro(rates, "USD", "2026-03"));
        assertEquals(dec("0.866311"), perEuro(rates, "GBP", "2026-03"));
    }

    @Test
    void hasNoMeanOfAMonthThatTheHistoryBreaksOffIn() {
        ExchangeRates rates = ExchangeRates.of(history());
        assertEquals(NONE, rates.monthMean("USD", "EUR", month("2026-04")));
        assertEquals(
                rates.monthMean("USD", "EUR", month("2026-03")), rates.latestMonthMean("USD", "EUR", month("2026-09")));
    }

    @Test
    void hasNoMeanOfACurrencyThatWasGivenUpBefore() {
        ExchangeRates rates = ExchangeRates.of(history());
        assertEquals(NONE, rates.monthMean("HRK", "EUR", month("2023-01")));
        assertTrue(rates.monthMean("HRK", "EUR", month("2022-12")).isPresent());
    }

    @Test
    void crossesPerDayThenTakesTheMean() {
        ExchangeRates rates = ExchangeRates.of(List.of(
                rate("2026-09-29", "USD", "1.0"),
                rate("2026-09-29", "GBP", "0.8"),
                rate("2026-09-30", "USD", "2.0"),
                rate("2026-09-30", "GBP", "0.9")));
        assertEquals(Optional.of(dec("0.6250000000")), rates.monthMean("USD", "GBP", month("2026-09")));
        assertEquals(Optional.of(BigDecimal.ONE), rates.monthMean("USD", "USD", month("2000-01")));
    }

    @Test
    void takesTheMeanOfUnitsPerEuroWhenTheEuroIsOnOneSide() {
        ExchangeRates rates =
                ExchangeRates.of(List.of(rate("2026-09-29", "USD", "1.0"), rate("2026-09-30", "USD", "2.0")));
        assertEquals(Optional.of(dec("1.5000000000")), rates.monthMean("EUR", "USD", month("2026-09")));
        // 1 ÷ 1.5, not the mean of 1 and 0.5
        assertEquals(Optional.of(dec("0.6666666667")), rates.monthMean("USD", "EUR", month("2026-09")));
    }

    @Test
    void isInverseInBothDirectionsForEveryMonthOfTheHistory() {
        ExchangeRates rates = ExchangeRates.of(history());
        for (String month : List.of("2024-02", "2025-07", "2026-03")) {
            for (String currency : List.of("USD", "GBP", "SEK")) {
                BigDecimal there =
                        rates.monthMean("EUR", currency, month(month)).orElseThrow();
                BigDecimal back = rates.monthMean(currency, "EUR", month(month)).orElseThrow();
                assertEquals(
                        0,
                        BigDecimal.ONE.compareTo(there.multiply(back).setScale(8, RoundingMode.HALF_UP)),
                        month + " " + currency);
            }
        }
    }

    @Test
    void leavesDaysOutThatQuoteOneOfTheTwoOnly() {
        ExchangeRates rates = ExchangeRates.of(List.of(
                rate("2026-09-28", "USD", "9"),
                rate("2026-09-29", "USD", "1.0"),
                rate("2026-09-29", "GBP", "0.8"),
                rate("2026-09-30", "USD", "2.0"),
                rate("2026-09-30", "GBP", "0.9")));
        assertEquals(Optional.of(dec("0.6250000000")), rates.monthMean("USD", "GBP", month("2026-09")));
        assertEquals(Optional.of(dec("4.0000000000")), rates.monthMean("EUR", "USD", month("2026-09")));
    }

    @Test
    void needsTheLastPublishingDayOrALaterMonth() {
        ExchangeRate early = rate("2026-09-29", "USD", "1.25");
        assertEquals(NONE, ExchangeRates.of(List.of(early)).monthMean("USD", "EUR", month("2026-09")));
        ExchangeRates later = ExchangeRates.of(List.of(early, rate("2026-10-01", "USD", "1.5")));
        assertEquals(Optional.of(dec("0.8000000000")), later.monthMean("USD", "EUR", month("2026-09")));
        ExchangeRates weekend = ExchangeRates.of(List.of(rate("2026-05-29", "USD", "1.25")));
        assertEquals(Optional.of(dec("0.8000000000")), weekend.monthMean("USD", "EUR", month("2026-05")));
    }

    @Test
    void takesTheDayElseTheLastPublishedAtMostTenDaysBefore() {
        ExchangeRates rates =
                ExchangeRates.of(List.of(rate("2026-09-04", "USD", "1.25"), rate("2026-09-07", "USD", "2")));
        assertEquals(Optional.of(dec("0.8000000000")), rates.onDay("USD", "EUR", day("2026-09-06")));
        assertEquals(Optional.of(dec("0.5000000000")), rates.onDay("USD", "EUR", day("2026-09-17")));
        assertEquals(NONE, rates.onDay("USD", "EUR", day("2026-09-18")));
        assertEquals(NONE, rates.onDay("USD", "EUR", day("2026-09-03")));
    }

    @Test
    void knowsTheDaysWithoutRates() {
        assertEquals(day("2024-03-31"), TargetCalendar.easterSunday(2024));
        assertEquals(day("2026-04-05"), TargetCalendar.easterSunday(2026));
        assertEquals(day("2024-03-28"), TargetCalendar.lastPublishingDay(month("2024-03")));
        assertEquals(day("2026-02-27"), TargetCalendar.lastPublishingDay(month("2026-02")));
        assertTrue(TargetCalendar.isClosed(day("2025-12-26")));
        assertFalse(TargetCalendar.isClosed(day("2025-12-31")));
    }
}
