package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the general ledger should carry for a document at the period's end, reporting currency.
 *
 * @param prepaid billed for service after the period
 * @param accrued used up to the period's end and not billed by then
 * @param invoiced the same as the document states it; empty for an estimate, which no document states
 */
public record Balance(
        String document, String systemId, BigDecimal prepaid, BigDecimal accrued, Optional<Invoiced> invoiced) {
    /** In the document's own currency. */
    public record Invoiced(String currency, BigDecimal prepaid, BigDecimal accrued) {}

    /** Of an estimate. */
    public Balance(String document, String systemId, BigDecimal prepaid, BigDecimal accrued) {
        this(document, systemId, prepaid, accrued, Optional.empty());
    }
}
