package io.outlay.model;

/**
 * How an amount came into the ledger. {@code EFFECTIVE}, {@code ACCRUAL}, {@code EFFORT} and {@code ALLOCATED} make up the
 * cost of a month; {@code BILLED} is a memo outside it, dated to the month of issue.
 */
public enum Basis {
    EFFECTIVE,
    ACCRUAL,
    EFFORT,
    ALLOCATED,
    BILLED;

    private final String id = Names.id(this);

    /** The name in files. */
    public String id() {
        return id;
    }

    /** Whether entries of this basis are part of the cost of a month. */
    public boolean inTotal() {
        return this != BILLED;
    }
}
