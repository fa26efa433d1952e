package io.outlay.report.sheet;

import java.math.BigDecimal;

/**
 * A formula and what it gives, computed here from the same rows: viewers that do not calculate show the value.
 *
 * @param formula without the leading {@code =}
 */
public record Live(String formula, BigDecimal value) {
    public Live plus(Live other) {
        return new Live(formula + "+" + other.formula, value.add(other.value));
    }
}
