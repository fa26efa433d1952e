package io.outlay.analysis.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A business metric that cost is held against.
 *
 * @param counted whether it is a count, whose own chance variation then bounds what a gap can mean
 * @param values of complete months; a month without one is unknown
 */
public record Driver(String metric, boolean counted, NavigableMap<YearMonth, BigDecimal> values) {

    public Optional<BigDecimal> value(YearMonth month) {
        return Optional.ofNullable(values.get(month));
    }

    /** Sum of the twelve months that end with one; empty unless all are known. */
    public Optional<BigDecimal> year(YearMonth end) {
        NavigableMap<YearMonth, BigDecimal> year = values.subMap(end.minusMonths(Subject.YEAR - 1L), true, end, true);
        return year.size() < Subject.YEAR
                ? Optional.empty()
                : Optional.of(year.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Growth of the year that ends with a month over the year before; empty unless all 24 months are known. */
    public Optional<BigDecimal> growth(YearMonth end) {
        return year(end.minusYears(1)).flatMap(before -> year(end).flatMap(now -> Comparison.growth(before, now)));
    }

    /** Months of the window with a value above 0. */
    long usableMonths(YearMonth end, int window) {
        return values.subMap(end.minusMonths(window - 1L), true, end, true).values().stream()
                .filter(value -> value.signum() > 0)
                .count();
    }
}
