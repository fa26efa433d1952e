package io.outlay.analysis.series;

import io.outlay.model.Sum;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
        return sum(end.minusMonths(Subject.YEAR - 1L), end);
    }

    /** Sum over the months of which cost is known; empty unless all are known here as well. */
    public Optional<BigDecimal> over(Window cost) {
        return sum(cost.start(), cost.end());
    }

    private Optional<BigDecimal> sum(YearMonth from, YearMonth to) {
        NavigableMap<YearMonth, BigDecimal> span = values.subMap(from, true, to, true);
        return span.size() <= from.until(to, ChronoUnit.MONTHS) ? Optional.empty() : Optional.of(Sum.of(span.values()));
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
