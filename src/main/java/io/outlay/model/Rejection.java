package io.outlay.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row or file that was not accepted, and how to mend it.
 *
 * @param table canonical table that the row belongs to; empty for a file of unknown kind
 * @param column the offending column; empty when the whole row or file is meant
 * @param value as it stands in the file; empty when none
 * @param reason what is wrong, a clause that follows the value: {@code is not a number}
 * @param remedy one sentence
 * @param excerpt the raw line, shortened
 * @param amount what the row says it is worth, for the share by money; empty when unreadable or no amount
 * @param currency of {@code amount}; empty when none
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
        String currency) {

    /** The three lines in which every error is told: place and fault, excerpt, remedy. */
    public String message() {
        String subject = column.isEmpty() ? "" : column + (value.isEmpty() ? "" : " \"" + value + "\"") + " ";
        String first = source + ": " + subject + reason;
        return excerpt.isEmpty()
                ? first + "\n" + remedy
                : first + "\n" + source.line() + " | " + excerpt + "\n" + remedy;
    }
}
