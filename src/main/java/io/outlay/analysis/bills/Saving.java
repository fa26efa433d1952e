package io.outlay.analysis.bills;

import java.math.BigDecimal;

/**
 * What a system need not cost, a year, reporting currency; none of it below 0.
 *
 * @param unusedSeats seats that are paid and not needed
 * @param priceAboveEscalator what prices rose above the contract's escalator
 * @param beyondGrowth cost beyond growth
 */
public record Saving(BigDecimal unusedSeats, BigDecimal priceAboveEscalator, BigDecimal beyondGrowth) {

    /** Idle seats and a price step are why cost outgrew business, so that they never add to it: the larger counts. */
    public BigDecimal total() {
        return unusedSeats.add(priceAboveEscalator).max(beyondGrowth);
    }

    /** What is left of it when a part is taken: of seats first, then of the price, and of growth all the same. */
    Saving less(BigDecimal taken) {
        BigDecimal seats = taken.min(unusedSeats);
        BigDecimal price = taken.subtract(seats).min(priceAboveEscalator);
        return new Saving(
                unusedSeats.subtract(seats),
                priceAboveEscalator.subtract(price),
                beyondGrowth.subtract(taken.min(beyondGrowth)));
    }
}
