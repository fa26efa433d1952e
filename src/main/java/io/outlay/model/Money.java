package io.outlay.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact amount in one currency. Nothing rounds by itself: {@link #toCents} does it where the method says so, half up,
 * away from zero.
 *
 * @param amount signed; any scale
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
    /** Decimal places of amounts in the reporting currency. */
    public static final int CENTS = 2;

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO.setScale(CENTS), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ: a sum over currencies has no meaning */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /**
     * This amount at a rate, in cents of the other currency.
     *
     * @param rate units of {@code target} per unit of this currency
     */
    public Money convert(BigDecimal rate, String target) {
        return new Money(toCents(amount.multiply(rate)), target);
    }

    /** Half up, away from zero, to two decimal places. */
    public static BigDecimal toCents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
