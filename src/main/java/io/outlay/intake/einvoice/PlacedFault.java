package io.outlay.intake.einvoice;

import io.outlay.intake.table.Fault;

/**
 * What is wrong with a document, and where.
 *
 * @param line of the XML, counted from 1
 */
record PlacedFault(Fault fault, long line) {
    boolean isOf(Term term) {
        return fault.column().equals(term.named());
    }
}
