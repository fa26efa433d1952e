package io.outlay.intake.table;

/** Decides what rows mean beside each other in one table of one file. */
interface Admission {
    /** The next row, with its faults if it has any. */
    void offer(Row row);

    /** After the last row. */
    default void end() {}
}
