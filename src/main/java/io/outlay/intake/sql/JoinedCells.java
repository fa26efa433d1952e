package io.outlay.intake.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of a row as the bytes of one text: each ends with a control character, which is escaped where a cell holds it. The
 * driver makes an object of each value by way of native code, which costs more than all that is done with a row.
 */
final class JoinedCells {
    /** Unit separator. */
    static final char END = '\u001F';

    /** Record separator. */
    static final char ESCAPE = '\u001E';

    private static final char ESCAPED_END = '1';
    private static final char ESCAPED_ESCAPE = '0';

    private JoinedCells() {}

    /** The expression that joins columns, in UTF-8; unknown values are blank. */
    static String of(List<String> columns) {
        return columns.stream().map(JoinedCells::cell).collect(Collectors.joining(", ", "encode(concat(", "))"));
    }

    /** A double is its shortest decimal, an instant is in UTC. */
    private static String cell(String column) {
        String text = "cast(" + DuckDb.name(column) + " as varchar)";
        String escaped = "replace(replace(" + text + ", " + code(ESCAPE) + ", " + code(ESCAPE) + " || '"
                + ESCAPED_ESCAPE + "'), " + code(END) + ", " + code(ESCAPE) + " || '" + ESCAPED_END + "')";
        return "coalesce(case when contains(" + text + ", " + code(ESCAPE) + ") or contains(" + text + ", " + code(END)
                + ") then " + escaped + " else " + text + " end, ''), " + code(END);
    }

    private static String code(char c) {
        return "chr(" + (int) c + ")";
    }

    /** What a cell held before it was escaped. */
    static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == ESCAPE && i + 1 < escaped.length()) {
                i++;
                plain.append(escaped.charAt(i) == ESCAPED_END ? END : ESCAPE);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
