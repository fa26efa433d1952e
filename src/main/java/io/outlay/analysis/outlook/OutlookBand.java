package io.outlay.analysis.outlook;

import io.outlay.analysis.series.Subject;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.statistics.Backtest;
import io.outlay.statistics.ForecastBand;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outlook of a sum of lines with the band that holds 8 in 10 outcomes. The mean is the sum of the lines' means. The band
 * comes from the back-test of the sum: errors of lines made from the same month-end are added before they are measured, so
 * that what moves together counts together. A line without a year of back-tests adds its own band as independent of the
 * rest; one that could not be checked at all has a set share of its mean, unless a contract fixes it.
 */
record OutlookBand(YearMonth period, double unchecked, MinorUnit unit) {
    private static final int MONTHS = Subject.YEAR;

    List<OutlookMonth> months(List<LineForecast> lines) {
        double[] half = halfWidths(lines);
        List<OutlookMonth> months = new ArrayList<>();
        for (int h = 0; h < MONTHS; h++) {
            int at = h;
            BigDecimal mean = Sum.of(lines, line -> line.mean(at));
            BigDecimal width = unit.round(new BigDecimal(half[h]));
            BigDecimal floor = mean.min(BigDecimal.ZERO);
            months.add(new OutlookMonth(
                    period.plusMonths(h + 1L), mean, mean.subtract(width).max(floor), mean.add(width)));
        }
        return List.copyOf(months);
    }

    /** Back-test of the sum of lines; empty for none. */
    static Optional<Backtest> used(List<LineForecast> lines) {
        return lines.stream().map(LineForecast::used).reduce(Backtest::plus);
    }

    private double[] halfWidths(List<LineForecast> lines) {
        double[] squares = new double[MONTHS];
        used(lines.stream().filter(LineForecast::checkedThroughout).toList())
                .ifPresent(sum -> add(squares, ForecastBand.halfWidths(sum, MONTHS)));
        lines.stream().filter(line -> !line.checkedThroughout()).forEach(line -> add(squares, alone(line)));
        double[] half = new double[MONTHS];
        for (int h = 0; h < MONTHS; h++) {
            half[h] = StrictMath.sqrt(squares[h]);
        }
        return half;
    }

    private double[] alone(LineForecast line) {
        double[] widths = ForecastBand.halfWidths(line.used(), MONTHS);
        for (int h = 0; h < MONTHS; h++) {
            if (Double.isNaN(widths[h])) {
                widths[h] = line.method() == OutlookMethod.CONTRACT ? 0 : unchecked * Math.abs(line.ahead()[h]);
            }
        }
        return widths;
    }

    private static void add(double[] squares, double[] widths) {
        for (int h = 0; h < MONTHS; h++) {
            squares[h] += widths[h] * widths[h];
        }
    }
}
