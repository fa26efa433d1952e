package io.outlay.analysis;

import io.outlay.model.SystemMonth;
import io.outlay.statistics.TheilSen;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The month of most business, and what it costs. The elastic part of a year's cost is what a line through its twelve months,
 * cost against driver, ascribes to the driver; the line is Theil and Sen's, so that no single month bends it.
 */
final class PeakSeasonCalculator {
    private final AnalysisInput input;
    private final List<YearMonth> year;

    PeakSeasonCalculator(AnalysisInput input) {
        this.input = input;
        this.year = Series.months(input.period().minusMonths(Subject.YEAR - 1L), input.period());
    }

    /**
     * @param portfolio whose driver says when the peak is
     * @return those with cost in the twelve months, in the order given; nothing when the driver is not known throughout
     */
    List<PeakSeason> of(List<Series> all, Series portfolio) {
        Optional<YearMonth> peak = portfolio
                .driver()
                .filter(driver -> driver.year(input.period()).isPresent())
                .flatMap(driver -> year.stream()
                        .max(Comparator.<YearMonth, BigDecimal>comparing(driver.values()::get)
                                .thenComparing(Comparator.reverseOrder())));
        return peak.filter(month -> portfolio.subject().window(input.period()).isYear())
                .map(month -> all.stream()
                        .filter(series -> cost(series.subject(), year).signum() != 0)
                        .map(series -> of(series, month))
                        .toList())
                .orElse(List.of());
    }

    private PeakSeason of(Series series, YearMonth month) {
        Optional<BigDecimal> driverYear = series.driver().flatMap(driver -> driver.year(input.period()));
        Optional<BigDecimal> driverPeak = driverYear.flatMap(known -> series.driver(month));
        return new PeakSeason(
                series.subject().level(),
                series.subject().id(),
                series.subject().name(),
                month,
                cost(series.subject(), List.of(month)),
                cost(series.subject(), year),
                series.driver().map(Driver::metric),
                driverPeak,
                driverYear,
                driverYear.flatMap(sum -> elastic(series, sum)));
    }

    private Optional<BigDecimal> elastic(Series series, BigDecimal driverYear) {
        double[] driver = year.stream()
                .mapToDouble(month -> series.driver(month).orElseThrow().doubleValue())
                .toArray();
        BigDecimal whole = cost(series.subject(), year);
        if (!(ElasticityCalculator.variation(driver) >= input.outlook().minDriverVariation()) || whole.signum() <= 0) {
            return Optional.empty();
        }
        double[] cost = year.stream()
                .mapToDouble(month -> cost(series.subject(), List.of(month)).doubleValue())
                .toArray();
        BigDecimal moving =
                input.unit().round(new BigDecimal(TheilSen.of(driver, cost).slope() * driverYear.doubleValue()));
        return Optional.of(moving.max(BigDecimal.ZERO).min(whole));
    }

    private static BigDecimal cost(Subject subject, List<YearMonth> months) {
        return months.stream()
                .map(month -> subject.month(month, PeakSeasonCalculator::cost))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cost(SystemMonth row) {
        return row.effective().add(row.accrued()).add(row.effort()).subtract(row.oneOff());
    }
}
