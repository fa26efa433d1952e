package io.outlay.job.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is left to do before a close, or costs its report trust.
 *
 * @param kind of what is left
 * @param what it is
 * @param items of it, the larger money first; empty where there is nothing to list
 * @param money of twelve months that it concerns, of rejected rows that of all; reporting currency; empty where it has
 *     none, or it is not known
 * @param share of the cost of twelve months, a fraction; of rows that are rejected, of their table
 * @param costs what the report cannot say because of it
 * @param next the line to write or the command to give
 * @param command the command alone; empty where something has to be written or found
 */
public record ToDo(
        Kind kind,
        Clause what,
        List<Item> items,
        Optional<BigDecimal> money,
        Optional<Double> share,
        Clause costs,
        String next,
        Optional<String> command) {

    /** Sorts of what is left; what stops the close comes before all money. */
    public enum Kind {
        STOPS,
        REJECTED,
        ESTIMATED,
        UNMAPPED,
        UNMEASURED,
        MISSING
    }

    /**
     * @param kind {@code vendor}, {@code system}, {@code layer}, {@code table} or {@code file}
     * @param id of a system, else as the name
     * @param money of twelve months, reporting currency; empty where it has none
     */
    public record Item(String kind, String id, String name, Optional<BigDecimal> money) {
        static Item of(String kind, String name) {
            return new Item(kind, name, name, Optional.empty());
        }
    }

    /** Whether a reader is shown fewer names than there are. */
    public boolean isCut() {
        return what.names().size() > Clause.FEW || costs.names().size() > Clause.FEW;
    }
}
