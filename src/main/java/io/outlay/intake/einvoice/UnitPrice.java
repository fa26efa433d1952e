package io.outlay.intake.einvoice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The price of one unit. */
final class UnitPrice {
    private UnitPrice() {}

    /**
     * @param price BT-146, without VAT
     * @param base BT-149, the units that it is for; one when not stated
     * @return 16 digits where it has to be divided
     */
    static Optional<BigDecimal> of(Optional<BigDecimal> price, Optional<BigDecimal> base) {
        return price.map(amount -> base.filter(units -> units.signum() > 0 && units.compareTo(BigDecimal.ONE) != 0)
                .map(units -> amount.divide(units, MathContext.DECIMAL64).stripTrailingZeros())
                .orElse(amount));
    }
}
