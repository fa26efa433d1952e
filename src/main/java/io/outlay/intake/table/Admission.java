package io.outlay.intake.table;

/** Decides what rows mean beside each other in one table of one file. */
public interface Admission {
    /** The next row, with its faults if it has any. */
    void offer(Row row);

    /** Whether {@link #offer(PlainRecord)} may be called. */
    default boolean takesPlain() {
        return false;
    }

    /** The next row as its file has it, for tables of many rows; false leaves it to {@link #offer(Row)}. */
    default boolean offer(PlainRecord row) {
        return false;
    }

    /**
     * Takes rows from the bytes of a file, before any other way; of a table whose facts are handed on after the last row.
     *
     * @param delimiter between its fields
     */
    default BlockRows inBytes(char delimiter) {
        return BlockRows.NONE;
    }

    /** After the last row. */
    default void end() {}
}
