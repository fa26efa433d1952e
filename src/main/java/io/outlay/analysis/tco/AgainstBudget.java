package io.outlay.analysis.tco;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was spent beside what was planned; reporting currency.
 *
 * @param budget empty when there is none, which is not a budget of 0
 * @param actual empty when some of it is not known, which is not a cost of 0
 */
public record AgainstBudget(Optional<BigDecimal> budget, Optional<BigDecimal> actual) {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Actual − budget: positive is overspent. */
    public Optional<BigDecimal> variance() {
        return budget.flatMap(amount -> actual.map(spent -> spent.subtract(amount)));
    }

    /** Variance ÷ budget, a fraction of 15 significant digits; empty without a budget to divide by. */
    public Optional<BigDecimal> share() {
        return budget.filter(amount -> amount.signum() != 0)
                .flatMap(amount -> variance().map(variance -> variance.divide(amount, DIGITS)));
    }
}
