package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.SECOND_TABLE;

import io.outlay.intake.table.BlockRows;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.known.KnownTables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notices headers below the first row. One that repeats the first is skipped: exports are often joined like that. Any other
 * ends the table: the columns of the rows below are not known any more, so these are rejected, and documents that they
 * appear to belong to with them.
 */
final class LaterHeaders {
    private static final Set<String> NAMES = KnownTables.ALL.stream()
            .flatMap(table -> table.columns(Header.of(new RawRow(1, List.of(), "", Optional.empty()))).stream())
            .map(Column::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Characters of the longest name, with as many that nobody sees. */
    private static final int LONGEST =
            2 * NAMES.stream().mapToInt(String::length).max().orElseThrow();

    /** First and last letters of the names. */
    private static final Set<Integer> ENDS = NAMES.stream()
            .map(name -> ends(name.charAt(0), name.charAt(name.length() - 1)))
            .collect(Collectors.toUnmodifiableSet());

    private final Header first;
    private long repeats;
    private Optional<Fault> below = Optional.empty();

    LaterHeaders(Header first) {
        this.first = first;
    }

    /** Whether a second table has begun. */
    boolean ended() {
        return below.isPresent();
    }

    /** Takes rows until a second table has begun. */
    BlockRows unlessEnded(BlockRows rows) {
        return block -> {
            if (!ended()) {
                rows.take(block);
            }
        };
    }

    /** The row as it is to be read; empty when it only repeats the header. */
    Optional<RawRow> pass(RawRow row) {
        if (below.isPresent()) {
            return Optional.of(marked(row, below.get()));
        }
        if (row.broken().isPresent() || !mayBeHeader(row)) {
            return Optional.of(row);
        }
        Header header = Header.of(row);
        if (header.names().equals(first.names())) {
            repeats++;
            return Optional.empty();
        }
        Match match = KnownTables.best(header);
        if (!match.complete()) {
            return Optional.of(row);
        }
        below = Optional.of(fault("is below a second header, in line " + row.line()));
        return Optional.of(marked(
                row, fault("is the header of a second table, " + match.table().kind())));
    }

    /** What was skipped. */
    Optional<String> note() {
        return repeats == 0
                ? Optional.empty()
                : Optional.of(
                        repeats == 1
                                ? "1 row repeats the header and is skipped"
                                : repeats + " rows repeat the header and are skipped");
    }

    private static boolean mayBeHeader(RawRow row) {
        int known = 0;
        boolean dated = false;
        for (String cell : row.cells()) {
            if (cell.isEmpty() || cell.length() > LONGEST || isOther(cell)) {
                continue;
            }
            String name = Header.normal(cell);
            known += NAMES.contains(name) ? 1 : 0;
            dated |= name.equals("date");
        }
        return known > 1 || dated;
    }

    /** Whether a text is no name of a column, as its plain ends show: a name may have others that nobody sees. */
    private static boolean isOther(String cell) {
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        return isDigit(first) || isPlain(first) && isPlain(last) && !ENDS.contains(ends(first, last));
    }

    /** No name begins with one. */
    private static boolean isDigit(char first) {
        return first >= '0' && first <= '9';
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007F';
    }

    private static int ends(char first, char last) {
        return Character.toLowerCase(first) << 8 | Character.toLowerCase(last);
    }

    private static RawRow marked(RawRow row, Fault fault) {
        return row.broken(fault);
    }

    private static Fault fault(String reason) {
        return Fault.whole(
                SECOND_TABLE, "the row " + reason, "Give each table a file of its own, or a sheet of a workbook.");
    }
}
