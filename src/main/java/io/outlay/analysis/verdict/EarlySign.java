package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Series;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bill that outgrew its driver by far over the few months that can be compared, where data do not carry a verdict yet: no
 * verdict, something to ask about.
 *
 * @param months of the last twelve that have cost and driver in both years
 * @param growth over those months
 */
public record EarlySign(int months, Comparison growth) {
    /** Two months may be a bill that came early; a third is no accident. */
    public static final int FEWEST = 3;
    /** Times the least gap, since no test stands behind it. */
    public static final double WIDER = 3;

    /** What is estimated cannot outgrow anything, and what has no driver or growth cannot be compared. */
    private static final Set<MonthEnd.Shortfall> TOO_FEW =
            EnumSet.of(MonthEnd.Shortfall.FEW_MONTHS, MonthEnd.Shortfall.RECENT_GAP, MonthEnd.Shortfall.GAPS);

    /** Empty where there is a verdict, or nothing to be seen. */
    static Optional<EarlySign> of(Series series, Standing standing, VerdictSettings settings, BigDecimal floor) {
        MonthEnd end = standing.monthEnd();
        if (standing.verdict() != Verdict.INSUFFICIENT_DATA
                || end.shortfall().filter(TOO_FEW::contains).isEmpty()) {
            return Optional.empty();
        }
        List<YearMonth> like = Comparison.likeMonths(series, end.month());
        if (like.size() < FEWEST) {
            return Optional.empty();
        }
        return Comparison.over(series, like)
                .filter(growth -> growth.gap() >= WIDER * growth.minGap(settings.minGap()))
                .filter(growth -> growth.excess().compareTo(floor) >= 0)
                .map(growth -> new EarlySign(like.size(), growth));
    }
}
