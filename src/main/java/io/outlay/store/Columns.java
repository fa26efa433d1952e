package io.outlay.store;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/**
 * Columns of a row as the model's types.
 *
 * @param same of the rows before it, where there are many
 */
record Columns(ResultSet row, SameValues same) {
    Columns(ResultSet row) {
        this(row, SameValues.NONE);
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
        return (String) value(column, String.class);
    }

    BigDecimal number(String column) throws SQLException {
        return (BigDecimal) value(column, BigDecimal.class);
    }

    @SuppressWarnings("unchecked") // of the class that is asked for
    Optional<BigDecimal> maybeNumber(String column) throws SQLException {
        return (Optional<BigDecimal>) same.of(row, column, BigDecimal.class, true);
    }

    boolean flag(String column) throws SQLException {
        return (boolean) value(column, boolean.class);
    }

    long whole(String column) throws SQLException {
        return (long) value(column, long.class);
    }

    LocalDate date(String column) throws SQLException {
        return (LocalDate) value(column, LocalDate.class);
    }

    Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(date(column));
    }

    YearMonth month(String column) throws SQLException {
        return (YearMonth) value(column, YearMonth.class);
    }

    Optional<YearMonth> maybeMonth(String column) throws SQLException {
        return Optional.ofNullable(month(column));
    }

    @SuppressWarnings("unchecked") // only arrays of texts are asked for
    List<String> texts(String column) throws SQLException {
        return (List<String>) value(column, List.class);
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) throws SQLException {
        return type.cast(value(column, type));
    }

    boolean isEmpty(String column) throws SQLException {
        return row.getObject(column) == null;
    }

    /** A column as the type of a record's component; null where it has no value. */
    Object value(String column, Class<?> type) throws SQLException {
        return same.of(row, column, type, false);
    }

    /** From the columns {@code path}, {@code sheet} and {@code line}. */
    SourceRef source() throws SQLException {
        return new SourceRef(text("path"), text("sheet"), whole("line"));
    }
}
