package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * One link of the chain from files to figures.
 *
 * @param stage such as {@code files}, {@code posted}, {@code converted}, {@code spread}, {@code systems}, {@code report}
 * @param item what is compared, in words
 * @param currency of both amounts; empty for counts of rows
 * @param check what it is, so that a page can add both sides up again
 * @param subject table or currency of the documents that it is about; tables of several are separated by {@code ;}
 */
public record TieOutLine(
        String stage,
        String item,
        String currency,
        BigDecimal expected,
        BigDecimal actual,
        Check check,
        String subject) {
    /** The links of the chain. */
    public enum Check {
        ROWS,
        AMOUNTS,
        LINES,
        CONVERTED,
        SPREAD,
        AS_INVOICED,
        BILLED,
        EFFORT_OF,
        EFFORT,
        ALLOCATION_OF,
        ALLOCATION,
        BASES,
        SYSTEMS,
        TWELVE,
        TWELVE_BEFORE,
        BARS,
        LEFT_OVER,
        OTHER
    }

    /** One that is about nothing in particular. */
    public TieOutLine(String stage, String item, String currency, BigDecimal expected, BigDecimal actual) {
        this(stage, item, currency, expected, actual, Check.OTHER, "");
    }

    /** The same with what it is. */
    public TieOutLine as(Check other, String about) {
        return new TieOutLine(stage, item, currency, expected, actual, other, about);
    }

    public BigDecimal difference() {
        return actual.subtract(expected);
    }

    public boolean holds() {
        return difference().signum() == 0;
    }
}
