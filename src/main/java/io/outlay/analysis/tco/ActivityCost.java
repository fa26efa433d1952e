package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Effort at cost by what it was for; reporting currency.
 *
 * @param run keeping the lights on
 * @param grow serving more of the same business
 * @param transform changing the business
 */
public record ActivityCost(BigDecimal run, BigDecimal grow, BigDecimal transform) {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    static final ActivityCost ZERO =
            new ActivityCost(CostSpans.ZERO.month(), CostSpans.ZERO.month(), CostSpans.ZERO.month());

    public BigDecimal total() {
        return run.add(grow).add(transform);
    }

    /** A part ÷ all effort, 15 significant digits; empty without effort: no hours are no share of 0. */
    public Optional<BigDecimal> share(BigDecimal part) {
        return total().signum() == 0 ? Optional.empty() : Optional.of(part.divide(total(), DIGITS));
    }

    boolean isNone() {
        return run.signum() == 0 && grow.signum() == 0 && transform.signum() == 0;
    }

    ActivityCost plus(ActivityCost other) {
        return new ActivityCost(run.add(other.run), grow.add(other.grow), transform.add(other.transform));
    }
}
