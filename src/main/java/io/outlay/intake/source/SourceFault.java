package io.outlay.intake.source;

/** A source cannot be read. Nothing of it counts. */
public final class SourceFault extends RuntimeException {
    private final boolean refused;

    /** @param refused whether asking again is of no use before something is changed: settings, rights, or the table */
    SourceFault(boolean refused, String fault, String remedy, Throwable cause) {
        super(fault + "\n" + remedy, cause);
        this.refused = refused;
    }

    /** Whether settings, rights or the table have to be changed. */
    public boolean isRefused() {
        return refused;
    }
}
