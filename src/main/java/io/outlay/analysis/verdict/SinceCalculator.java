package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.settings.VerdictSettings;
import io.outlay.statistics.ChangePoint;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Dates a verdict. The series it rests on (cost per driver, or cost alone where business fell) is taken as differences from
 * the same month a year earlier, which removes the season exactly; a change point of their mean is the month from which the
 * bill lay on its new level. Of several the largest rise is taken, and only if it makes half of the year's rise: a bill that
 * climbs evenly has none, and the month-end of entry stands.
 */
public final class SinceCalculator {
    public static final double PENALTY = 3;
    public static final int SHORTEST = 3;
    /** A change dates a verdict when it makes at least this share of the rise over a year; a lesser one is a ripple. */
    public static final double SUBSTANTIAL = 0.5;
    /** The same half percent below which the tests take residuals for exact. */
    public static final double LEAST_NOISE = 0.005;

    private final VerdictSettings settings;

    SinceCalculator(VerdictSettings settings) {
        this.settings = settings;
    }

    /** Empty for verdicts that say nothing happened. */
    Optional<YearMonth> since(Series series, Standing standing) {
        Verdict verdict = standing.verdict();
        if (verdict == Verdict.ENDED) {
            return series.subject().system().flatMap(system -> system.retired()).map(YearMonth::from);
        }
        if (!verdict.flagged() && verdict != Verdict.WATCH) {
            return Optional.empty();
        }
        boolean costAlone = verdict.rising()
                && standing.monthEnd().comparison().orElseThrow().gDriver().signum() < 0;
        Function<YearMonth, OptionalDouble> value = costAlone ? series::logCost : series::logUnit;
        return Optional.of(
                largestRise(series, value, standing.monthEnd().month()).orElse(standing.entered()));
    }

    private Optional<YearMonth> largestRise(Series series, Function<YearMonth, OptionalDouble> value, YearMonth end) {
        YearMonth start = end.minusMonths(settings.history().windowMonths() - 1L - Subject.YEAR);
        List<YearMonth> months = Series.months(start, end).stream()
                .filter(month -> series.valid(month) && series.valid(month.minusYears(1)))
                .toList();
        double[] d = months.stream()
                .mapToDouble(month -> value.apply(month).getAsDouble()
                        - value.apply(month.minusYears(1)).getAsDouble())
                .toArray();
        double year = d.length == 0 ? 0 : mean(d, Math.max(0, d.length - Subject.YEAR), d.length);
        List<Integer> starts =
                ChangePoint.find(d, PENALTY, SHORTEST, LEAST_NOISE).starts();
        Optional<YearMonth> since = Optional.empty();
        double largest = Math.max(0, SUBSTANTIAL * year);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            double after = mean(d, from, i + 1 < starts.size() ? starts.get(i + 1) : d.length);
            double rise = after - mean(d, i == 0 ? 0 : starts.get(i - 1), from);
            if (after >= settings.fresh().enter() && rise >= largest) {
                largest = rise;
                since = Optional.of(months.get(from));
            }
        }
        return since;
    }

    private static double mean(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum / (to - from);
    }
}
