package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * Entries of a document for a system, summed; one currency.
 *
 * @param billed basis {@code billed}, months up to the period
 * @param effective basis {@code effective}, months up to the period
 * @param later basis {@code effective}, months after the period
 */
public record DocumentSum(
        String document, String systemId, BigDecimal billed, BigDecimal effective, BigDecimal later) {}
