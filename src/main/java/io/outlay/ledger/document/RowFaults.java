package io.outlay.ledger.document;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.Spelling;
import java.util.Collection;

/** Faults that rows of several tables share. */
public final class RowFaults {
    private RowFaults() {}

    /** @param known ids of the register */
    public static Fault unknownSystem(String column, String systemId, Collection<String> known) {
        return new Fault(
                RejectionCode.UNKNOWN_SYSTEM,
                column,
                systemId,
                "is not in the system register",
                Spelling.hinted(
                        systemId,
                        known,
                        "Add the system to systems.csv, or correct " + column
                                + "; if a tool writes it, put it into formerly of its system."));
    }

    /** @param column that names the fact */
    public static Fault conflict(String column, String value, SourceRef later, SourceRef earlier) {
        return new Fault(
                RejectionCode.CONFLICT,
                column,
                value,
                "has other content at " + earlier + ", which counts",
                "Compare " + earlier + " with " + later + " and remove or correct the one that is wrong.");
    }

    public static Fault noMonthMean(String column, String from, String to, Object month) {
        return new Fault(
                RejectionCode.MISSING_RATE,
                column,
                from,
                "has no exchange rate to " + to + " for " + month + ", or that month's history is not complete",
                "Put the ECB's history file (eurofxref-hist.csv) into the inbox.");
    }
}
