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

    /** What it comes to for each unit of another, which is not 0. */
    public Live over(Live divisor) {
        return new Live(bracketed() + "/" + divisor.bracketed(), Decimals.quotient(value, divisor.value));
    }

    /** As a part of a quotient: a function, a cell and a name stand as they are. */
    private String bracketed() {
        return formula.matches("\\w+\\([^()]*\\)|[\\w'!$. ]+") ? formula : "(" + formula + ")";
    }
}
