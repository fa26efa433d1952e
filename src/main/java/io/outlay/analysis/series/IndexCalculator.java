package io.outlay.analysis.series;

import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Cost and driver of each month against the same month a year earlier = 100. What lies before the first month known is a part of
 * its cost only, the service of bills that came later, so nothing is drawn against it. Months of the first year that is known
 * are held against their own average.
 */
public final class IndexCalculator {
    public static final int MONTHS = 36;

    private IndexCalculator() {}

    /** @param first month known of the portfolio; empty when none is */
    public static List<IndexPoint> index(Series series, YearMonth period, Optional<YearMonth> first) {
        YearMonth from = period.minusMonths(MONTHS - 1L);
        if (first.isEmpty()) {
            return Series.months(from, period).stream()
                    .map(month -> new IndexPoint(month, OptionalDouble.empty(), OptionalDouble.empty()))
                    .toList();
        }
        YearMonth start = first.get().isBefore(from) ? from : first.get();
        OptionalDouble cost = average(start, series.subject()::cost);
        OptionalDouble driver = average(start, series::driver);
        return Series.months(from, period).stream()
                .map(month -> month.minusYears(1).isBefore(first.get())
                        ? new IndexPoint(
                                month,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                month.isBefore(start)
                                        ? OptionalDouble.empty()
                                        : share(series.subject().cost(month), cost),
                                month.isBefore(start) ? OptionalDouble.empty() : share(series.driver(month), driver))
                        : point(series, month))
                .toList();
    }

    private static IndexPoint point(Series series, YearMonth month) {
        YearMonth before = month.minusYears(1);
        return new IndexPoint(
                month,
                ratio(series.subject().cost(month), series.subject().cost(before)),
                ratio(series.driver(month), series.driver(before)));
    }

    /** Of a year's months; empty unless each is known and they are above 0 together. */
    private static OptionalDouble average(YearMonth start, Function<YearMonth, Optional<BigDecimal>> of) {
        List<BigDecimal> year = Series.months(start, start.plusMonths(Subject.YEAR - 1L)).stream()
                .map(of)
                .flatMap(Optional::stream)
                .toList();
        double average = Sum.of(year.stream()).doubleValue() / Subject.YEAR;
        return year.size() == Subject.YEAR && average > 0 ? OptionalDouble.of(average) : OptionalDouble.empty();
    }

    private static OptionalDouble share(Optional<BigDecimal> value, OptionalDouble average) {
        return value.isPresent() && average.isPresent()
                ? OptionalDouble.of(100 * value.get().doubleValue() / average.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Empty where a year is missing or what would be 100 is not above 0. */
    private static OptionalDouble ratio(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return now.isPresent() && before.filter(value -> value.signum() > 0).isPresent()
                ? OptionalDouble.of(100 * now.get().doubleValue() / before.get().doubleValue())
                : OptionalDouble.empty();
    }
}
