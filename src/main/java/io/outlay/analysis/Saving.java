package io.outlay.analysis;

import java.math.BigDecimal;

/**
 * What a system need not cost, a year, reporting currency; none of it below 0.
 *
 * @param unusedSeats seats that are paid and not needed
 * @param priceAboveEscalator what prices rose above the contract's escalator
 * @param beyondGrowth cost beyond growth
 */
public record Saving(BigDecimal unusedSeats, BigDecimal priceAboveEscalator, BigDecimal beyondGrowth) {

    public BigDecimal total() {
        return unusedSeats.add(priceAboveEscalator).add(beyondGrowth);
    }

    /** What is left of it when a part is taken: unused seats first, then price, then growth. */
    Saving less(BigDecimal taken) {
        BigDecimal seats = taken.min(unusedSeats);
        BigDecimal price = taken.subtract(seats).min(priceAboveEscalator);
        BigDecimal growth = taken.subtract(seats).subtract(price).min(beyondGrowth);
        return new Saving(
                unusedSeats.subtract(seats), priceAboveEscalator.subtract(price), beyondGrowth.subtract(growth));
    }
}
