package io.outlay.analysis.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cost and driver of each month against the same month a year earlier = 100. What lies before the first month known is a part of
 * its cost only, the service of bills that came later, so nothing is drawn against it.
 */
public final class IndexCalculator {
    public static final int MONTHS = 36;

    private IndexCalculator() {}

    /** @param first month known of the portfolio; empty when none is */
    public static List<IndexPoint> index(Series series, YearMonth period, Optional<YearMonth> first) {
        return Series.months(period.minusMonths(MONTHS - 1L), period).stream()
                .map(month -> point(
                        series,
                        month,
                        first.filter(f -> !month.minusYears(1).isBefore(f)).isPresent()))
                .toList();
    }

    private static IndexPoint point(Series series, YearMonth month, boolean known) {
        YearMonth before = month.minusYears(1);
        return new IndexPoint(
                month,
                known ? ratio(series.subject().cost(month), series.subject().cost(before)) : OptionalDouble.empty(),
                known ? ratio(series.driver(month), series.driver(before)) : OptionalDouble.empty());
    }

    /** Empty where a year is missing or what would be 100 is not above 0. */
    private static OptionalDouble ratio(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return now.isPresent() && before.filter(value -> value.signum() > 0).isPresent()
                ? OptionalDouble.of(100 * now.get().doubleValue() / before.get().doubleValue())
                : OptionalDouble.empty();
    }
}
