package io.outlay.ledger;

import java.math.BigDecimal;

/**
 * Entries of a document for a system up to the period's end, summed; reporting currency.
 *
 * @param billed basis {@code billed}, months up to the period
 * @param effective basis {@code effective}, months up to the period
 */
public record DocumentSum(String document, String systemId, BigDecimal billed, BigDecimal effective) {}
