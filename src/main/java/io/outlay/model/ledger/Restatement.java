package io.outlay.model.ledger;

import io.outlay.model.Reason;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What one cause changed of a system's cost in a closed month, reporting currency: a row of {@code csv/restatements.csv}. The
 * differences of all rows of a month and system add up to what was restated.
 *
 * @param asReported cost of the system in the month as the last report before showed it; the same on all its rows
 * @param restated cost as this report shows it; the same on all its rows
 * @param difference what this cause adds
 */
public record Restatement(
        YearMonth month,
        String systemId,
        BigDecimal asReported,
        BigDecimal restated,
        BigDecimal difference,
        Cause cause,
        YearMonth postedIn) {
    /** What changed, where it is effort. */
    public static final String HOURS = "hours";

    /**
     * Why a closed month changed.
     *
     * @param what in plain words: a vendor, hours, an estimate, whose shared cost
     * @param documents how many of them changed the month
     * @param document the key of the only one, else how many there are of what
     */
    public record Cause(Reason reason, String what, int documents, String document) {}
}
