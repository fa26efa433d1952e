package io.outlay.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file that a run knows, and what became of its rows.
 *
 * @param path relative to the workspace, with {@code /}
 * @param state {@code read}, {@code unchanged}, {@code duplicate}, {@code replaced}, {@code vanished}, {@code rejected} or
 *     {@code unknown}; among sources also {@code superseded}: a version that the file no longer holds
 * @param notes one sentence each
 */
public record InputFile(String path, String sha256, String state, List<Table> tables, List<String> notes) {
    /** Kind of what looks like a table and is none that is known: all its rows are rejected. */
    public static final String UNKNOWN = "unknown";

    /** With more notes, before the others. */
    public InputFile with(List<String> more) {
        return new InputFile(
                path,
                sha256,
                state,
                tables,
                Stream.concat(more.stream(), notes.stream()).toList());
    }

    /**
     * The rows of one table in the file; {@code read = accepted + rejected + duplicate}, in rows and in money per currency.
     *
     * @param kind canonical table
     * @param sheet of a workbook, else empty
     */
    public record Table(
            String kind,
            String sheet,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected,
            long rowsDuplicate,
            SortedMap<String, Amounts> amounts) {

        /** Both tables of one kind together. */
        public Table and(Table other) {
            SortedMap<String, Amounts> sums = new TreeMap<>(amounts);
            other.amounts.forEach((currency, more) -> sums.merge(currency, more, Amounts::and));
            return new Table(
                    kind,
                    sheet,
                    rowsRead + other.rowsRead,
                    rowsAccepted + other.rowsAccepted,
                    rowsRejected + other.rowsRejected,
                    rowsDuplicate + other.rowsDuplicate,
                    sums);
        }
    }

    /**
     * Control totals in one currency.
     *
     * @param readWeight amounts read without their sign: a credit weighs as much as a charge
     * @param rejectedWeight the same of those rejected
     */
    public record Amounts(
            BigDecimal read,
            BigDecimal accepted,
            BigDecimal rejected,
            BigDecimal duplicate,
            BigDecimal readWeight,
            BigDecimal rejectedWeight) {

        private Amounts and(Amounts other) {
            return new Amounts(
                    read.add(other.read),
                    accepted.add(other.accepted),
                    rejected.add(other.rejected),
                    duplicate.add(other.duplicate),
                    readWeight.add(other.readWeight),
                    rejectedWeight.add(other.rejectedWeight));
        }
    }
}
