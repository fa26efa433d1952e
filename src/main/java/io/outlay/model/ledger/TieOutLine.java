package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * One link of the chain from files to figures.
 *
 * @param stage such as {@code files}, {@code posted}, {@code converted}, {@code spread}, {@code systems}, {@code report}
 * @param item what is compared, in words
 * @param currency of both amounts; empty for counts of rows
 */
public record TieOutLine(String stage, String item, String currency, BigDecimal expected, BigDecimal actual) {
    public BigDecimal difference() {
        return actual.subtract(expected);
    }

    public boolean holds() {
        return difference().signum() == 0;
    }
}
