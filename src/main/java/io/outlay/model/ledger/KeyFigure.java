package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that Summary, the page and {@code summary.json} show alike.
 *
 * @param name in snake_case, as programs know it
 * @param label as people read it
 * @param value in the reporting currency, or a fraction, or percentage points, as the style says; empty when unknown
 */
public record KeyFigure(String name, String label, Style style, Optional<BigDecimal> value) {
    /** How the value is read. */
    public enum Style {
        /** In whole units of the currency. */
        AMOUNT,
        /** An amount more or less than another. */
        SIGNED,
        /** In the currency's smallest unit. */
        PRICE,
        /** A fraction. */
        SHARE,
        /** A fraction by which something is more or less than another. */
        GROWTH,
        /** Percentage points more or less. */
        POINTS
    }
}
