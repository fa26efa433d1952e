package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * What the general ledger should carry for a document at the period's end, reporting currency.
 *
 * @param prepaid billed for service after the period
 * @param accrued used up to the period's end and not billed by then
 */
public record Balance(String document, String systemId, BigDecimal prepaid, BigDecimal accrued) {}
