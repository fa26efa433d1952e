package io.outlay.analysis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cost and driver of each month against the same month a year earlier = 100. */
final class IndexCalculator {
    static final int MONTHS = 36;

    private IndexCalculator() {}

    static List<IndexPoint> index(Series series, YearMonth period) {
        return Series.months(period.minusMonths(MONTHS - 1L), period).stream()
                .map(month -> new IndexPoint(
                        month,
                        ratio(series.subject().cost(month), series.subject().cost(month.minusYears(1))),
                        ratio(series.driver(month), series.driver(month.minusYears(1)))))
                .toList();
    }

    /** Empty where a year is missing or what would be 100 is not above 0. */
    private static OptionalDouble ratio(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return now.isPresent() && before.filter(value -> value.signum() > 0).isPresent()
                ? OptionalDouble.of(100 * now.get().doubleValue() / before.get().doubleValue())
                : OptionalDouble.empty();
    }
}
