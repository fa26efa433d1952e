package io.outlay.intake.table.bulk;

/**
 * What plain rows of equal names and date come to.
 *
 * @param <T> what is known of rows of equal names
 * @param date as {@link BulkRow} has it
 * @param millionths their sum, or the highest of them
 * @param line of the first of them
 */
public record PlainSum<T>(T like, int date, long millionths, long rows, long line) {
    public int year() {
        return BulkRow.year(date);
    }

    /** From 1 to 12. */
    public int month() {
        return BulkRow.month(date);
    }

    /** Of the month, whether it has it or not; 0 when the whole month is meant. */
    public int day() {
        return BulkRow.day(date);
    }
}
