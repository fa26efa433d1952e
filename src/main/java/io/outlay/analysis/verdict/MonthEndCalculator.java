package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.verdict.MonthEnd.Shortfall;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.VerdictSettings;
import io.outlay.statistics.Percentile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at a series from a month-end: what is there, what is missing, how it grew. */
public final class MonthEndCalculator {
    public static final int RECENT = 3;
    public static final int FRESH_MONTHS = 6;
    /** Below two years a season cannot be told from a rise, whatever the settings say. */
    public static final int FEWEST = 24;

    private final VerdictSettings settings;

    MonthEndCalculator(VerdictSettings settings) {
        this.settings = settings;
    }

    /** Months with cost and driver that a verdict takes. */
    static int needed(VerdictSettings settings) {
        return Math.max(FEWEST, settings.history().minValidMonths());
    }

    MonthEnd at(Series series, YearMonth end) {
        List<YearMonth> span = span(series, end);
        int valid = (int) span.stream().filter(series::valid).count();
        Optional<Comparison> comparison =
                Comparison.at(series, end, settings.history().maxGaps());
        return new MonthEnd(
                end,
                ended(series.subject(), end),
                series.subject().year(end, SystemMonth::comparable),
                valid,
                shortfall(series, span, valid, comparison),
                comparison,
                fresh(series, end));
    }

    /** The window from its first valid month on: what lies before is before its time, not a gap. */
    List<YearMonth> span(Series series, YearMonth end) {
        List<YearMonth> window =
                Series.months(end.minusMonths(settings.history().windowMonths() - 1L), end);
        return window.stream().dropWhile(month -> !series.valid(month)).toList();
    }

    private Optional<Shortfall> shortfall(
            Series series, List<YearMonth> span, int valid, Optional<Comparison> comparison) {
        if (series.driver().isEmpty()) {
            return Optional.of(Shortfall.NO_DRIVER);
        }
        if (valid < needed(settings)) {
            return Optional.of(Shortfall.FEW_MONTHS);
        }
        List<YearMonth> recent = span.subList(span.size() - RECENT, span.size());
        if (!recent.stream().allMatch(series::valid)) {
            return Optional.of(Shortfall.RECENT_GAP);
        }
        if (span.size() - valid > settings.history().maxGaps()) {
            return Optional.of(Shortfall.GAPS);
        }
        if (estimatedShare(series.subject(), span.get(span.size() - 1))
                > settings.history().maxEstimatedShare()) {
            return Optional.of(Shortfall.ESTIMATES);
        }
        return comparison.isPresent() ? Optional.empty() : Optional.of(Shortfall.NO_GROWTH);
    }

    /** Estimates that no contract fixes, as a share of the year's ledger cost. */
    private static double estimatedShare(Subject subject, YearMonth end) {
        BigDecimal estimated = subject.year(end, row -> row.estimated().subtract(row.estimatedByContract()));
        BigDecimal total = subject.year(end, SystemMonth::total);
        if (estimated.signum() == 0) {
            return 0;
        }
        return total.signum() <= 0 ? 1 : estimated.doubleValue() / total.doubleValue();
    }

    private static boolean ended(Subject subject, YearMonth end) {
        boolean retired = subject.system()
                .filter(system -> system.isRetiredBy(end.atEndOfMonth()))
                .isPresent();
        return retired
                && Series.months(end.minusMonths(RECENT - 1L), end).stream()
                        .allMatch(month ->
                                subject.month(month, SystemMonth::total).signum() == 0);
    }

    private static OptionalDouble fresh(Series series, YearMonth end) {
        double[] rises = Series.months(end.minusMonths(FRESH_MONTHS - 1L), end).stream()
                .filter(month -> series.valid(month) && series.valid(month.minusYears(1)))
                .mapToDouble(month -> series.logUnit(month).getAsDouble()
                        - series.logUnit(month.minusYears(1)).getAsDouble())
                .toArray();
        return rises.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Percentile.median(rises));
    }
}
