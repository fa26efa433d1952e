package io.outlay.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount in one currency. Nothing rounds by itself: {@link MinorUnit} does it where the method says so.
 *
 * @param amount signed; any scale
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * This amount at a rate, in whole smallest units of the other currency.
     *
     * @param rate units of {@code target} per unit of this currency
     */
    public Money convert(BigDecimal rate, String target) {
        return new Money(MinorUnit.of(target).round(amount.multiply(rate)), target);
    }
}
