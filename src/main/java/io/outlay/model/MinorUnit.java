package io.outlay.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The smallest unit of a currency as ISO 4217 has it: cents of EUR, whole JPY, thousandths of KWD. The one place that knows
 * how many decimals an amount of money has; everything that rounds money asks it.
 *
 * @param digits decimal places
 */
public record MinorUnit(int digits) {
    /** Decimal places of a code that ISO 4217 does not list, or lists without any. */
    private static final int USUAL = 2;

    public MinorUnit {
        if (digits < 0) {
            throw new IllegalArgumentException("decimal places below 0: " + digits);
        }
    }

    /** @param currency ISO 4217 code */
    public static MinorUnit of(String currency) {
        return new MinorUnit(digits(currency));
    }

    private static int digits(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? USUAL : digits;
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }

    /** The amount in whole smallest units, half up, away from zero. */
    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    /** A quotient in whole smallest units, half up, away from zero. */
    public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, digits, RoundingMode.HALF_UP);
    }

    /**
     * The amount with the decimals of its currency, and with more only where they hold something: prices of clouds are
     * stated finer than any coin. Never rounds.
     */
    public BigDecimal stated(BigDecimal amount) {
        int needed = amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
        return amount.setScale(Math.max(digits, needed));
    }

    /** Nothing, with the decimals of the currency. */
    public BigDecimal zero() {
        return BigDecimal.ZERO.setScale(digits);
    }

    /** One smallest unit. */
    public BigDecimal one() {
        return BigDecimal.ONE.movePointLeft(digits);
    }
}
