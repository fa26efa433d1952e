package io.outlay.intake.source;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as lines of a {@link SumsFormat}. The same from every engine. */
final class SumLines {
    private final List<String> lines = new ArrayList<>();
    private long rows;
    private int answers;

    /** All rows of an answer. */
    static SumLines of(Asked asked, ResultSet answer) throws SQLException {
        SumLines lines = new SumLines();
        while (answer.next()) {
            lines.answers++;
            asked.add(answer, lines);
        }
        return lines;
    }

    /** @param first what the first column is called */
    static String header(String first, List<String> names) {
        return line(first, names);
    }

    /**
     * Adds a line.
     *
     * @param count of the rows that it stands for
     */
    void add(long count, List<String> cells) {
        rows += count;
        lines.add(line(String.format(Locale.ROOT, "%d", count), cells));
    }

    private static String line(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream().map(SumLines::cell))
                .collect(Collectors.joining(","));
    }

    /** Rows of the table that the lines stand for. */
    long rows() {
        return rows;
    }

    int lines() {
        return lines.size();
    }

    /** Whether there are more sums, or rows that are read one by one, than a source may come to. */
    boolean isTooMany(boolean single) {
        return (single ? lines.size() : answers) > Asked.MOST_SUMS;
    }

    List<String> sorted() {
        return lines.stream().sorted().toList();
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String cell(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        return plain
                ? text
                : Optional.of(text.replace("\"", "\"\""))
                        .map(quoted -> "\"" + quoted + "\"")
                        .get();
    }
}
