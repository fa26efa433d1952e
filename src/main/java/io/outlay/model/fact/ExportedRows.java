package io.outlay.model.fact;

import java.util.stream.Stream;

/**
 * Which rows of an export a figure adds up, so that exports of one month that overlap count each row once. A figure of a month
 * is kept by day: what two files say of one day is then compared.
 *
 * @param day ISO 8601; blank where the rows have none beside the figure's own date, or where the figure cannot be split
 * @param rows of the file
 * @param form how the rows are told apart: only those of one form can be compared
 * @param disjoint whether figures of rows of which none is in both files add up: sums and counts of rows that have a time or id
 * @param prints of the rows, see {@link RowPrints}
 * @param first of their times as the file writes them, see {@link Times}; blank where a row has none
 * @param last of their times
 */
public record ExportedRows(
        String day, long rows, String form, boolean disjoint, String prints, String first, String last) {
    public Times times() {
        return new Times(first, last);
    }

    /**
     * Between which two times rows are, in the order of the signs that they are written with: whatever that order is, no time is
     * in two spans that are apart.
     */
    public record Times(String first, String last) {
        private static final String DIGIT = "[0-9]";

        public static Times of(String time) {
            return new Times(time, time);
        }

        private boolean isUnknown() {
            return first.isEmpty();
        }

        /** Both together; unknown where one is. */
        public Times plus(Times other) {
            if (isUnknown() || other.isUnknown()) {
                return of("");
            }
            return new Times(
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last);
        }

        /** Whether no row can be in both. Times that are written in other ways cannot be held against each other. */
        public boolean isApart(Times other) {
            boolean alike = Stream.of(first, last, other.first, other.last)
                            .map(time -> time.replaceAll(DIGIT, "9"))
                            .distinct()
                            .count()
                    == 1;
            return alike && !isUnknown() && (last.compareTo(other.first) < 0 || other.last.compareTo(first) < 0);
        }
    }
}
