package io.outlay.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row or file that was not accepted, and its remedy.
 *
 * @param table canonical table that the row belongs to; empty for a file of unknown kind
 * @param column the offending column; empty when the whole row or file is meant
 * @param value as it stands in the file; empty when none
 * @param reason what is wrong, a clause that follows the value: {@code is not a number}
 * @param remedy one sentence
 * @param excerpt the raw line, shortened
 * @param amount what the row says it is worth, for the share by money; empty when unreadable or no amount
 * @param currency of {@code amount}; empty when none
 * @param rows that are rejected for this reason; more than one when all rows of a file fail alike
 */
public record Rejection(
        RejectionCode code,
        String table,
        SourceRef source,
        String column,
        String value,
        String reason,
        String remedy,
        String excerpt,
        Optional<BigDecimal> amount,
        String currency,
        long rows) {

    public Rejection {
        String known = reason;
        reason = Invisible.inside(value)
                .filter(unseen -> !known.contains(unseen))
                .map(unseen -> known + "; it holds " + unseen)
                .orElse(known);
    }

    /** Of one row, or of a whole file. */
    public Rejection(
            RejectionCode code,
            String table,
            SourceRef source,
            String column,
            String value,
            String reason,
            String remedy,
            String excerpt,
            Optional<BigDecimal> amount,
            String currency) {
        this(code, table, source, column, value, reason, remedy, excerpt, amount, currency, 1);
    }

    /** The same, told once for so many rows. */
    public Rejection of(long count) {
        return new Rejection(code, table, source, column, value, reason, remedy, excerpt, amount, currency, count);
    }

    /** Rows that rejections speak of; one with several faults is one row. */
    public static long rows(List<Rejection> rejections) {
        return rejections.stream()
                .collect(Collectors.toMap(Rejection::source, Rejection::rows, Math::max))
                .values()
                .stream()
                .mapToLong(rows -> rows)
                .sum();
    }

    /** The three lines in which every error is told: place and fault, excerpt, remedy. */
    public String message() {
        String subject = column.isEmpty() ? "" : column + (value.isEmpty() ? "" : " \"" + value + "\"") + " ";
        String first = source + ": " + subject + reason;
        return excerpt.isEmpty()
                ? first + "\n" + remedy
                : first + "\n" + source.line() + " | " + excerpt + "\n" + remedy;
    }
}
