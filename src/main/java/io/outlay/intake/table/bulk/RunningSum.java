package io.outlay.intake.table.bulk;

/** What rows of one kind come to, one sum a date. */
public interface RunningSum {
    /** Whether it is the highest of its rows, not their sum. */
    boolean isHighest();

    /**
     * Adds rows together.
     *
     * @param millionths their sum, or the highest of them
     */
    void add(long millionths, long rows);
}
