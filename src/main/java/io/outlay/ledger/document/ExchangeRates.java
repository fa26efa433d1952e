package io.outlay.ledger.document;

import io.outlay.model.Sum;
import io.outlay.model.fact.ExchangeRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rates between any two currencies from the European Central Bank's daily rates. With the euro on one side a month's rate
 * is the bank's own monthly average, the mean of the published units per euro, or 1 ÷ that mean: so the two directions are
 * inverse. A cross rate is taken per day, then the mean of the days. Rates are rounded once, at the end, to {@value #SCALE} decimal places, half up; they mean
 * units of the second currency per unit of the first.
 *
 * <p>A month has a mean when its history is complete: its last publishing day is there, or a rate of a later month is; and
 * both currencies were quoted on the last day of the month that the history holds. So a file that ends mid-month gives no
 * mean, nor does a currency whose quotation was given up within the month.
 */
public final class ExchangeRates {
    /** Decimal places of a rate. */
    public static final int SCALE = 10;

    /** A rate of an invoice date may be this many days old: longer than any run of closing days. */
    public static final int MAX_AGE_DAYS = 10;

    private static final String EURO = "EUR";

    private final NavigableMap<LocalDate, Map<String, BigDecimal>> days;

    private ExchangeRates(NavigableMap<LocalDate, Map<String, BigDecimal>> days) {
        this.days = days;
    }

    /** @param rates in any order; of two for one day and currency the first counts */
    public static ExchangeRates of(List<ExchangeRate> rates) {
        NavigableMap<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
        for (ExchangeRate rate : rates) {
            days.computeIfAbsent(rate.date(), day -> new HashMap<>(Map.of(EURO, BigDecimal.ONE)))
                    .putIfAbsent(rate.currency(), rate.unitsPerEuro());
        }
        return new ExchangeRates(days);
    }

    /** The rate of a month; empty when the month is not complete or a currency was not quoted. */
    public Optional<BigDecimal> monthMean(String from, String to, YearMonth month) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        NavigableMap<LocalDate, Map<String, BigDecimal>> quoted =
                days.subMap(month.atDay(1), true, month.atEndOfMonth(), true);
        if (quoted.isEmpty()
                || !isComplete(month)
                || cross(quoted.lastEntry().getValue(), from, to).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rounded(average(quoted.values(), from, to)));
    }

    private static BigDecimal average(Collection<Map<String, BigDecimal>> days, String from, String to) {
        return to.equals(EURO)
                ? BigDecimal.ONE.divide(mean(days, EURO, from), MathContext.DECIMAL128)
                : mean(days, from, to);
    }

    private boolean isComplete(YearMonth month) {
        return !days.lastKey().isBefore(TargetCalendar.lastPublishingDay(month));
    }

    /** The rate of a day, else the last published before it, at most ten days old. */
    public Optional<BigDecimal> onDay(String from, String to, LocalDate date) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return days.subMap(date.minusDays(MAX_AGE_DAYS), true, date, true).descendingMap().values().stream()
                .flatMap(day -> cross(day, from, to).stream())
                .map(ExchangeRates::rounded)
                .findFirst();
    }

    /** The mean of a month, else of the latest month before it that has one. */
    public Optional<BigDecimal> latestMonthMean(String from, String to, YearMonth month) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.from(days.firstKey());
        return Stream.iterate(month, m -> !m.isBefore(first), m -> m.minusMonths(1))
                .flatMap(m -> monthMean(from, to, m).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> cross(Map<String, BigDecimal> day, String from, String to) {
        BigDecimal fromPerEuro = day.get(from);
        BigDecimal toPerEuro = day.get(to);
        return fromPerEuro == null || toPerEuro == null
                ? Optional.empty()
                : Optional.of(toPerEuro.divide(fromPerEuro, MathContext.DECIMAL128));
    }

    private static BigDecimal mean(Collection<Map<String, BigDecimal>> days, String from, String to) {
        List<BigDecimal> rates =
                days.stream().flatMap(day -> cross(day, from, to).stream()).toList();
        BigDecimal sum = Sum.of(rates);
        return sum.divide(BigDecimal.valueOf(rates.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal rate) {
        return rate.setScale(SCALE, RoundingMode.HALF_UP);
    }
}
