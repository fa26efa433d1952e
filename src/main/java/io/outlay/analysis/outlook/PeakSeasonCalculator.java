package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.statistics.CoefficientOfVariation;
import io.outlay.statistics.TheilSen;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The month of most business, and what it costs. The elastic part of a year's cost is what a line through its twelve months,
 * cost against driver, ascribes to the driver; the line is Theil and Sen's, so that no single month bends it.
 * Layers and the portfolio have no line of their own: what moves in them is what moves in their systems.
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
                .map(month -> peaks(all, month))
                .orElse(List.of());
    }

    private List<PeakSeason> peaks(List<Series> all, YearMonth month) {
        List<PeakSeason> peaks = new ArrayList<>();
        Map<PeakSeason, Optional<TechLayer>> systems = new LinkedHashMap<>();
        for (Series series : all) {
            Subject subject = series.subject();
            if (cost(subject, year).signum() == 0) {
                continue;
            }
            if (subject.level() == Level.SYSTEM) {
                Optional<BigDecimal> moving = elastic(series);
                PeakSeason peak = of(series, month, moving, moving.map(cost(subject, year)::subtract));
                systems.put(peak, subject.layer());
                peaks.add(peak);
            } else {
                peaks.add(of(
                        series,
                        month,
                        sum(systems, subject, PeakSeason::elastic),
                        sum(systems, subject, PeakSeason::fixed)));
            }
        }
        return List.copyOf(peaks);
    }

    /** Over the systems of a layer, or all, of which it is known; empty when it is of none. */
    private static Optional<BigDecimal> sum(
            Map<PeakSeason, Optional<TechLayer>> systems,
            Subject subject,
            Function<PeakSeason, Optional<BigDecimal>> figure) {
        return systems.entrySet().stream()
                .filter(system -> subject.layer().isEmpty() || system.getValue().equals(subject.layer()))
                .flatMap(system -> figure.apply(system.getKey()).stream())
                .reduce(BigDecimal::add);
    }

    private PeakSeason of(Series series, YearMonth month, Optional<BigDecimal> elastic, Optional<BigDecimal> fixed) {
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
                elastic,
                fixed);
    }

    private Optional<BigDecimal> elastic(Series series) {
        return series.driver()
                .flatMap(driver -> driver.year(input.period()))
                .flatMap(driverYear -> elastic(series, driverYear));
    }

    private Optional<BigDecimal> elastic(Series series, BigDecimal driverYear) {
        double[] driver = year.stream()
                .mapToDouble(month -> series.driver(month).orElseThrow().doubleValue())
                .toArray();
        BigDecimal whole = cost(series.subject(), year);
        if (!(CoefficientOfVariation.of(driver) >= input.outlook().minDriverVariation()) || whole.signum() <= 0) {
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
        return Sum.of(months, month -> subject.month(month, PeakSeasonCalculator::cost));
    }

    private static BigDecimal cost(SystemMonth row) {
        return row.effective()
                .add(row.accrued())
                .add(row.effort())
                .subtract(row.transform())
                .subtract(row.oneOff());
    }
}
