package io.outlay.analysis.stack;

import io.outlay.analysis.series.Level;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of twelve months' cost the verdict on a layer, or on the portfolio, rests on; reporting currency.
 *
 * @param cost before allocation; of the portfolio with what is unmapped
 * @param unmapped cost that belongs to no system: of a layer all of it, for any of it could be the layer's
 * @param measured the part of {@code cost} whose systems can be held against a business figure
 * @param estimated the part of {@code cost} that is an estimate
 * @param withheld whether too little is known for a verdict
 */
public record Coverage(
        Level level,
        String id,
        String name,
        BigDecimal cost,
        BigDecimal unmapped,
        BigDecimal measured,
        BigDecimal estimated,
        boolean withheld) {

    /**
     * What is mapped for sure: for a layer even if all that is unmapped were its own; empty without cost. What is credited
     * to nobody makes no cost unsure.
     */
    public Optional<BigDecimal> mappedShare() {
        BigDecimal unsure = unmapped.max(BigDecimal.ZERO);
        return level == Level.PORTFOLIO
                ? share(cost.subtract(unsure), cost)
                : share(cost, cost).map(all -> Reading.ratio(cost, cost.add(unsure)));
    }

    public Optional<BigDecimal> measuredShare() {
        return share(measured, cost);
    }

    public Optional<BigDecimal> estimatedShare() {
        return share(estimated, cost);
    }

    /** Fraction, 4 decimals. */
    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? Optional.empty() : Optional.of(Reading.ratio(part, whole));
    }
}
