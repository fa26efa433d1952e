package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * Entries of a document for a system, summed.
 *
 * @param booked in the reporting currency
 * @param currency of the document
 * @param invoiced the same in that currency
 */
public record DocumentSum(String document, String systemId, Spread booked, String currency, Spread invoiced) {
    /**
     * Sums in one currency.
     *
     * @param billed basis {@code billed}, months up to the period
     * @param effective basis {@code effective}, months up to the period
     * @param later basis {@code effective}, months after the period
     */
    public record Spread(BigDecimal billed, BigDecimal effective, BigDecimal later) {}
}
