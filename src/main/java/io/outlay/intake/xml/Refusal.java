package io.outlay.intake.xml;

import io.outlay.intake.table.Fault;
import io.outlay.model.RejectionCode;

/** A file that is not read on; caught where the file is rejected. */
public final class Refusal extends RuntimeException {
    private final transient PlacedFault placed;

    private Refusal(PlacedFault placed) {
        // no stack trace: it says what is wrong with a file, not with the program
        super(placed.fault().reason(), null, false, false);
        this.placed = placed;
    }

    /** @param line of the XML, counted from 1; 1 for a file without lines */
    public static Refusal of(RejectionCode code, long line, String reason, String remedy) {
        return new Refusal(new PlacedFault(Fault.whole(code, reason, remedy), Math.max(1, line)));
    }

    public PlacedFault placed() {
        return placed;
    }
}
