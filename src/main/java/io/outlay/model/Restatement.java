package io.outlay.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a later period posted for a closed month, in the reporting currency. Rows of one month and system chain: each
 * starts from what the row before it left.
 *
 * @param asReported cost of the system in the month before this row
 * @param restated cost after it
 */
public record Restatement(
        YearMonth month,
        String systemId,
        BigDecimal asReported,
        BigDecimal restated,
        Reason reason,
        String document,
        YearMonth postedIn) {
    public BigDecimal difference() {
        return restated.subtract(asReported);
    }
}
