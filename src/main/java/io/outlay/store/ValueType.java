package io.outlay.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How a column becomes a value of the model: a text, number, day, first day of a month, flag, whole number, array of texts,
 * or an enum by its name in lower case.
 *
 * @param type of the value
 * @param reader of a column by its number; null where it has no value, but for primitive types
 * @param ofText the same of the text that the server sends; null where only the driver can read it, and for a text that it has to
 */
record ValueType(Class<?> type, Reader reader, Function<String, Object> ofText) {
    private static final int ISO_DAY = "2026-01-31".length();

    private static final Map<Class<?>, ValueType> TYPES = Map.of(
            String.class,
            new ValueType(String.class, ResultSet::getString, text -> text),
            BigDecimal.class,
            new ValueType(BigDecimal.class, ResultSet::getBigDecimal, BigDecimal::new),
            LocalDate.class,
            new ValueType(LocalDate.class, ValueType::day, text -> isDay(text) ? LocalDate.parse(text) : null),
            YearMonth.class,
            new ValueType(
                    YearMonth.class,
                    ValueType::month,
                    text -> isDay(text) ? YearMonth.from(LocalDate.parse(text)) : null),
            boolean.class,
            new ValueType(boolean.class, ResultSet::getBoolean, "t"::equals),
            long.class,
            new ValueType(long.class, ResultSet::getLong, null),
            int.class,
            new ValueType(int.class, ResultSet::getInt, null),
            Integer.class,
            new ValueType(Integer.class, ValueType::maybeInt, null),
            List.class,
            new ValueType(List.class, ValueType::texts, null));

    /** Reads a column by its number. */
    interface Reader {
        Object read(ResultSet row, int column) throws SQLException;
    }

    static ValueType of(Class<?> type) {
        if (type.isEnum()) {
            return new ValueType(
                    type, (row, column) -> choice(type, row.getString(column)), text -> choice(type, text));
        }
        ValueType known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("no column for " + type);
        }
        return known;
    }

    Object read(ResultSet row, int column) throws SQLException {
        return reader.read(row, column);
    }

    boolean isNumber() {
        return type == BigDecimal.class;
    }

    private static boolean isDay(String text) {
        return text.length() == ISO_DAY;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        LocalDate day = day(row, column);
        return day == null ? null : YearMonth.from(day);
    }

    private static Integer maybeInt(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only called with the class of an enum
    private static Object choice(Class<?> type, String name) {
        return name == null ? null : Enum.valueOf((Class) type, name.toUpperCase(Locale.ROOT));
    }
}
