package io.outlay.intake.table.csv;

/** A text that cannot be read in one pass: it is not UTF-8, a quote is not as it should be, or a line is too long. */
public final class UnsoundText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsoundText(String reason) {
        super(reason, null, false, false);
    }
}
