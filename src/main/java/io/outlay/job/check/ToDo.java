package io.outlay.job.check;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is left to do before a close, or costs its report trust.
 *
 * @param kind of what is left
 * @param what it is, a clause
 * @param money of twelve months that it concerns, reporting currency; empty where it has none, or it is not known
 * @param share of the cost of twelve months, a fraction; of rows that are rejected, of their table
 * @param costs what the report cannot say because of it, a clause
 * @param next the line to write or the command to give
 */
public record ToDo(
        Kind kind, String what, Optional<BigDecimal> money, Optional<Double> share, String costs, String next) {

    /** Sorts of what is left; what stops the close comes before all money. */
    public enum Kind {
        STOPS,
        REJECTED,
        ESTIMATED,
        UNMAPPED,
        UNMEASURED,
        MISSING
    }
}
