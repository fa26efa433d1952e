package io.outlay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One object for equal values of a column in many rows: those of a large table name few systems, persons, days and files over
 * and over, and each is made of what the server sends once.
 */
final class SameValues {
    /** Every value as it comes. */
    static final SameValues NONE = new SameValues(0);

    /** More different values of a column than that are not worth remembering. */
    private static final int MOST = 50_000;

    /** Of rows that pass by, and of amounts, which are mostly different: they must not take the room of names. */
    private static final int MOST_PASSING = 5_000;

    private final Map<String, ColumnValues> columns = new HashMap<>();
    private final int most;

    SameValues() {
        this(MOST);
    }

    private SameValues(int most) {
        this.most = most;
    }

    /** For rows that pass by. */
    static SameValues passing() {
        return new SameValues(MOST_PASSING);
    }

    /**
     * A column of a row.
     *
     * @param type see {@link ValueType}
     * @param maybe whether it is wanted as an {@link Optional}; else null stands for no value
     */
    Object of(ResultSet row, String column, Class<?> type, boolean maybe) throws SQLException {
        if (most == 0) {
            Object value = ValueType.of(type).read(row, row.findColumn(column));
            return maybe ? Optional.ofNullable(value) : value;
        }
        ColumnValues values = columns.get(column);
        if (values == null || !values.isOf(type, maybe)) {
            ValueType made = ValueType.of(type);
            values = new ColumnValues(column, made, maybe, made.isNumber() ? Math.min(most, MOST_PASSING) : most);
            columns.put(column, values);
        }
        return values.of(row);
    }
}
