package io.outlay.intake.sql;

import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.model.Invisible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rows of a Parquet file, in their order; their lines are those that they would have below a header. Each comes as one
 * text, see {@link JoinedCells}.
 */
final class ParquetRows implements RowSource {
    private final ResultSet rows;
    private final boolean[] wanted;
    private final List<Boolean> doubles;
    private final Function<SQLException, IOException> failed;
    private final PlainRecord record = new PlainRecord();
    private char[] text = new char[1 << 10];
    private long line = 1;

    /**
     * @param wanted whether the text of a row has the cell of a column; else it is blank
     * @param doubles whether a column has doubles, which may be written with an exponent
     * @param failed what to say when the file fails
     */
    ParquetRows(ResultSet rows, boolean[] wanted, List<Boolean> doubles, Function<SQLException, IOException> failed) {
        this.rows = rows;
        this.failed = failed;
        this.wanted = wanted.clone();
        this.doubles = doubles;
    }

    @Override
    public Optional<RawRow> next() {
        return fetch() ? Optional.of(raw()) : Optional.empty();
    }

    @Override
    public void each(Predicate<PlainRecord> plain, Consumer<RawRow> others) {
        while (fetch()) {
            if (!plain.test(record)) {
                others.accept(raw());
            }
        }
    }

    private RawRow raw() {
        List<String> cells = new ArrayList<>(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            String cell = Invisible.strip(record.field(i));
            cells.add(doubles.get(i) ? plain(cell) : cell);
        }
        return new RawRow(line, cells, String.join(",", cells), Optional.empty());
    }

    /** A number of a table is one, however small: most tables know no exponent, for in a text it is a mistake. */
    private static String plain(String number) {
        return number.indexOf('e') < 0 ? number : new BigDecimal(number).toPlainString();
    }

    /** Makes the next row the record; false after the last. */
    private boolean fetch() {
        try {
            if (!rows.next()) {
                return false;
            }
            line++;
            record.begin(line);
            String joined = new String(rows.getBytes(1), StandardCharsets.UTF_8);
            int length = joined.length();
            text = length > text.length ? new char[2 * length] : text;
            joined.getChars(0, length, text, 0);
            take(length);
            return true;
        } catch (SQLException e) {
            throw new UncheckedIOException(failed.apply(e));
        }
    }

    /** Wanted cells stand in the text in the order of the columns. */
    private void take(int length) {
        int start = 0;
        for (boolean has : wanted) {
            if (!has) {
                record.add(text, 0, 0);
                continue;
            }
            int end = start;
            boolean escaped = false;
            while (end < length && text[end] != JoinedCells.END) {
                escaped |= text[end] == JoinedCells.ESCAPE;
                end++;
            }
            if (escaped) {
                char[] cell =
                        JoinedCells.plain(new String(text, start, end - start)).toCharArray();
                record.add(cell, 0, cell.length);
            } else {
                record.add(text, start, end - start);
            }
            start = end + 1;
        }
    }
}
