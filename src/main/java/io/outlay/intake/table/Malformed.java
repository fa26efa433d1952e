package io.outlay.intake.table;

import io.outlay.model.RejectionCode;

/** Text that a column cannot take; caught where the row is read, so that all faults of a row are told. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final String reason;
    private final String remedy;

    public Malformed(RejectionCode code, String reason, String remedy) {
        // no stack trace: it is a value on its way, and files may hold a million of them
        super(reason, null, false, false);
        this.code = code;
        this.reason = reason;
        this.remedy = remedy;
    }

    public Fault in(String column, String value) {
        return new Fault(code, column, value, reason, remedy);
    }
}
