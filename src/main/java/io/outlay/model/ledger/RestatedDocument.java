package io.outlay.model.ledger;

import io.outlay.model.Reason;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a period posted of one document for a closed month, as the ledger has it; reporting currency.
 *
 * @param vendor as the document has it; empty for hours, estimates and shared cost
 * @param difference what it adds to the month
 * @param restated cost of the system in the month with all that is posted
 */
public record RestatedDocument(
        YearMonth month,
        String systemId,
        Reason reason,
        String document,
        Optional<String> vendor,
        BigDecimal difference,
        BigDecimal restated,
        YearMonth postedIn) {
    /** The same with its vendor. */
    public RestatedDocument of(Optional<String> name) {
        return new RestatedDocument(month, systemId, reason, document, name, difference, restated, postedIn);
    }
}
