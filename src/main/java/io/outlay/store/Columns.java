package io.outlay.store;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/**
 * Columns of a row as the model's types.
 *
 * @param same of the rows before it, where all rows are kept
 */
record Columns(ResultSet row, SameValues same) {
    private static final int ISO_DAY = "2026-01-31".length();

    private static final Map<Class<?>, Reader> READERS = Map.of(
            String.class,
            Columns::text,
            BigDecimal.class,
            Columns::number,
            LocalDate.class,
            Columns::date,
            YearMonth.class,
            (columns, name) -> columns.maybeMonth(name).orElse(null),
            boolean.class,
            Columns::flag,
            long.class,
            Columns::whole,
            int.class,
            (columns, name) -> columns.row.getInt(name),
            Integer.class,
            (columns, name) -> columns.maybeInt(name).orElse(null),
            List.class,
            Columns::texts);

    Columns(ResultSet row) {
        this(row, SameValues.NONE);
    }

    private interface Reader {
        Object read(Columns columns, String name) throws SQLException;
    }

    /** Rows as records whose components are their columns, see {@link RecordColumns}. */
    static <R> RowMapper<R> as(Class<R> type) {
        return as(RecordColumns.of(type));
    }

    static <R> RowMapper<R> as(RecordColumns<R> columns) {
        SameValues same = SameValues.passing();
        return (row, n) -> columns.read(new Columns(row, same));
    }

    String text(String column) throws SQLException {
        return same.one(row.getString(column));
    }

    BigDecimal number(String column) throws SQLException {
        return same.one(row.getBigDecimal(column));
    }

    Optional<BigDecimal> maybeNumber(String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    long whole(String column) throws SQLException {
        return row.getLong(column);
    }

    Optional<Integer> maybeInt(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    LocalDate date(String column) throws SQLException {
        return day(column);
    }

    Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(day(column));
    }

    /** Few days are named over and over: each is taken apart once. */
    private LocalDate day(String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.length() != ISO_DAY ? row.getObject(column, LocalDate.class) : same.day(text);
    }

    YearMonth month(String column) throws SQLException {
        return YearMonth.from(date(column));
    }

    Optional<YearMonth> maybeMonth(String column) throws SQLException {
        return maybeDate(column).map(YearMonth::from);
    }

    List<String> texts(String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
    }

    boolean isEmpty(String column) throws SQLException {
        return row.getObject(column) == null;
    }

    /** A column as the type of a record's component; null where it has no value. */
    Object value(String column, Class<?> type) throws SQLException {
        if (type.isEnum()) {
            String name = text(column);
            return name == null ? null : constant(type, name);
        }
        Reader reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("no column for " + type);
        }
        return reader.read(this, column);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only called with the class of an enum
    private static Object constant(Class<?> type, String name) {
        return Enum.valueOf((Class) type, name.toUpperCase(Locale.ROOT));
    }

    /** From the columns {@code path}, {@code sheet} and {@code line}. */
    SourceRef source() throws SQLException {
        return new SourceRef(text("path"), text("sheet"), row.getLong("line"));
    }
}
