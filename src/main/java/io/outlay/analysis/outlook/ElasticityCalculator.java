package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Series;
import io.outlay.statistics.CoefficientOfVariation;
import io.outlay.statistics.LogElasticity;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

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
        if (series.driver().isEmpty()) {
            return none(series, months, variation, "no driver");
        }
        if (months.size() < FEWEST) {
            return none(series, months, variation, "fewer than " + FEWEST + " months of cost and driver");
        }
        if (variation < minVariation) {
            return none(series, months, variation, "the driver hardly varies");
        }
        double[] lnD = Arrays.stream(driver).map(StrictMath::log).toArray();
        int[] month = months.stream().mapToInt(YearMonth::getMonthValue).toArray();
        if (LogElasticity.besideSeason(lnD, month) < LEAST_BESIDE_SEASON) {
            return none(series, months, variation, "the driver moves with the season only");
        }
        double[] lnC = months.stream()
                .mapToDouble(m -> series.logCost(m).getAsDouble())
                .toArray();
        LogElasticity found = LogElasticity.of(lnD, lnC, month);
        return new Elasticity(
                series.subject().level(),
                series.subject().id(),
                series.subject().name(),
                series.driver().map(Driver::metric),
                months.size(),
                OptionalDouble.of(variation),
                OptionalDouble.of(found.estimate()),
                OptionalDouble.of(found.se()),
                OptionalDouble.of(found.low()),
                OptionalDouble.of(found.high()),
                "");
    }

    private static Elasticity none(Series series, List<YearMonth> months, double variation, String note) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new Elasticity(
                series.subject().level(),
                series.subject().id(),
                series.subject().name(),
                series.driver().map(Driver::metric),
                months.size(),
                Double.isNaN(variation) ? unknown : OptionalDouble.of(variation),
                unknown,
                unknown,
                unknown,
                unknown,
                note);
    }
}
