package io.outlay.intake.einvoice;

import java.math.BigDecimal;

/**
 * An amount as a document states it, before a credit note is negated.
 *
 * @param value in the currency of the document
 * @param line of the XML on which it stands, counted from 1
 */
record Amount(BigDecimal value, long line) {}
