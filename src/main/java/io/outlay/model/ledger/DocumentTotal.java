package io.outlay.model.ledger;

import io.outlay.model.MinorUnit;
import java.math.BigDecimal;

/**
 * A document with its posted lines summed.
 *
 * @param currency of {@code net} and {@code cost}
 * @param net what its lines bill
 * @param cost what they cost: of a cloud's statement what is amortised, of all others {@code net}
 * @param fxRate reporting currency per unit
 * @param booked reporting currency
 */
public record DocumentTotal(
        String document,
        String currency,
        long lines,
        BigDecimal net,
        BigDecimal cost,
        BigDecimal fxRate,
        BigDecimal booked) {
    /** An amount of it in the reporting currency, rounded once. */
    public BigDecimal atRate(BigDecimal amount, MinorUnit unit) {
        return unit.round(amount.multiply(fxRate));
    }
}
