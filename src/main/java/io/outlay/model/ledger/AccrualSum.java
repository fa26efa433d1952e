package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * Entries of an accrual for a system, summed over the months up to the period.
 *
 * @param document as in {@code LedgerSum}
 * @param amount basis {@code accrual}, reporting currency
 */
public record AccrualSum(String document, String systemId, BigDecimal amount) {}
