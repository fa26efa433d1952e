package io.outlay.intake.table.formula;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Malformed;

/** A cell that a formula needs and cannot read. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Malformed cause;
    private final String value;

    public Unreadable(Malformed cause, String value) {
        // no stack trace: it is a value on its way, and files may hold a million of them
        super(cause.getMessage(), null, false, false);
        this.cause = cause;
        this.value = value;
    }

    /** @param column of the canonical table that the formula fills */
    public Fault in(String column) {
        return cause.in(column, value);
    }
}
