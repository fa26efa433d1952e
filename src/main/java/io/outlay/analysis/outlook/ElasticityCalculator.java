package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Series;
import io.outlay.statistics.CoefficientOfVariation;
import io.outlay.statistics.LogElasticity;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Cost elasticity of each subject: ln cost on ln driver with month dummies, from 24 months and a driver that varies. */
public final class ElasticityCalculator {
    private static final int WINDOW = 36;
    public static final int FEWEST = 24;
    /** ln D has to move this much beside its season, or the season explains it all. */
    private static final double LEAST_BESIDE_SEASON = 0.005;

    private final YearMonth period;
    private final double minVariation;

    ElasticityCalculator(AnalysisInput input) {
        this.period = input.period();
        this.minVariation = input.outlook().minDriverVariation();
    }

    Elasticity of(Series series) {
        List<YearMonth> months = Series.months(period.minusMonths(WINDOW - 1L), period).stream()
                .filter(series::valid)
                .toList();
        double[] driver = months.stream()
                .mapToDouble(month -> series.driver(month).orElseThrow().doubleValue())
                .toArray();
        double variation = CoefficientOfVariation.of(driver);
        int[] month = months.stream().mapToInt(YearMonth::getMonthValue).toArray();
        String obstacle = obstacle(series, driver, month);
        Optional<LogElasticity> found = Optional.of(series)
                .filter(s -> obstacle.isEmpty())
                .map(s -> LogElasticity.of(ln(driver), lnCost(s, months), month));
        return new Elasticity(
                series.subject().level(),
                series.subject().id(),
                series.subject().name(),
                series.driver().map(Driver::metric),
                months.size(),
                Double.isNaN(variation) ? OptionalDouble.empty() : OptionalDouble.of(variation),
                figure(found, LogElasticity::estimate),
                figure(found, LogElasticity::se),
                figure(found, LogElasticity::low),
                figure(found, LogElasticity::high),
                obstacle);
    }

    /** Why there is none; empty where it can be estimated. */
    private String obstacle(Series series, double[] driver, int[] month) {
        if (series.driver().isEmpty()) {
            return "no driver";
        }
        if (driver.length < FEWEST) {
            return "fewer than " + FEWEST + " months of cost and driver";
        }
        if (CoefficientOfVariation.of(driver) < minVariation) {
            return "the driver hardly varies";
        }
        return LogElasticity.besideSeason(ln(driver), month) < LEAST_BESIDE_SEASON
                ? "the driver moves with the season only"
                : "";
    }

    private static double[] ln(double[] driver) {
        return Arrays.stream(driver).map(StrictMath::log).toArray();
    }

    private static double[] lnCost(Series series, List<YearMonth> months) {
        return months.stream().mapToDouble(m -> series.logCost(m).getAsDouble()).toArray();
    }

    private static OptionalDouble figure(Optional<LogElasticity> found, ToDoubleFunction<LogElasticity> figure) {
        return found.stream().mapToDouble(figure).findFirst();
    }
}
