package io.outlay.analysis;

import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * Parts what scales with business from what is stable: at first sight by the growth of both at one month-end, without growth of
 * business nothing can be said to scale with it. Afterwards one becomes the other only when their growth on average of the last
 * 24 month-ends says so too, or that of three clearly. Both call for nothing, so waiting hides nothing.
 */
final class ScalingRule {
    /** Up to this many month-ends tell the average growth. */
    static final int LASTING = 24;
    /** A stable bill scales with business when its growth is on average at least this many times the growth to enter. */
    static final BigDecimal LASTING_GROWTH = new BigDecimal("1.6");
    /** A bill that scaled with business is stable when it on average grew less than this many times as fast. */
    static final BigDecimal LEFT_BEHIND = new BigDecimal("0.4");

    private final VerdictSettings settings;

    ScalingRule(VerdictSettings settings) {
        this.settings = settings;
    }

    /** Of a subject that outgrew business by nothing that calls for action. */
    boolean scales(VerdictRule.Sight sight) {
        Comparison growth = sight.growth();
        double gCost = growth.gCost().doubleValue();
        if (sight.had(Verdict.SCALES_WITH_BUSINESS)) {
            return gCost >= settings.stayGrowth() || !leftBehind(sight) && !sight.recently(this::fellClearlyBehind);
        }
        return sight.had(Verdict.STABLE)
                ? gCost >= settings.enterGrowth() && (grewForLong(sight) || sight.recently(this::grewClearly))
                : grew(growth.gCost(), growth.gDriver(), BigDecimal.ONE);
    }

    private boolean grewForLong(VerdictRule.Sight sight) {
        return grew(average(sight, Comparison::gCost), average(sight, Comparison::gDriver), LASTING_GROWTH);
    }

    private boolean grewClearly(Comparison growth) {
        return grew(growth.gCost(), growth.gDriver(), BigDecimal.valueOf(settings.clearFactor()));
    }

    /** The bill by so many times the growth to enter, and business along with it. */
    private boolean grew(BigDecimal gCost, BigDecimal gDriver, BigDecimal factor) {
        return settings.isGrowth(gDriver)
                && gCost.compareTo(factor.multiply(BigDecimal.valueOf(settings.enterGrowth()))) >= 0;
    }

    private boolean leftBehind(VerdictRule.Sight sight) {
        BigDecimal business = average(sight, Comparison::gDriver);
        return settings.isGrowth(business)
                && average(sight, Comparison::gCost).compareTo(business.multiply(LEFT_BEHIND)) < 0;
    }

    private boolean fellClearlyBehind(Comparison growth) {
        return -growth.gap() >= settings.clearFactor() * growth.minGap(settings.minGap());
    }

    /** Over the month-ends that have a year to compare with; the last one has. */
    private static BigDecimal average(VerdictRule.Sight sight, Function<Comparison, BigDecimal> growth) {
        List<BigDecimal> known = sight.ends().stream()
                .flatMap(end -> end.comparison().stream())
                .map(growth)
                .toList();
        return known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64);
    }
}
