package io.outlay.intake.table.bulk;

import java.util.List;

/**
 * What the columns of a file hold.
 *
 * @param kinds in the order of the file
 * @param delimiter between fields
 */
public record BulkLayout(List<Kind> kinds, char delimiter) {
    /** What a column holds. */
    public enum Kind {
        /** A part of what rows are told apart by. */
        NAME,
        /** A day or a month, in ISO form. */
        DATE,
        /** The number that is summed. */
        VALUE,
        /** Nothing that is read. */
        OTHER
    }

    /** Whether each field of a row is read, so that rows that differ in nothing else are read alike. */
    boolean isWhole() {
        return !kinds.contains(Kind.OTHER);
    }
}
