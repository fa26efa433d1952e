package io.outlay.intake.xml;

import io.outlay.intake.table.Fault;

/**
 * What is wrong with a document, and where.
 *
 * @param line of the XML, counted from 1
 */
public record PlacedFault(Fault fault, long line) {
    /** Whether it is about a column or term of that name. */
    public boolean isOf(String name) {
        return fault.column().equals(name);
    }
}
