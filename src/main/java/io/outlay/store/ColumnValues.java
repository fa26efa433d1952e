package io.outlay.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.core.Field;

/**
 * Values of one column by the bytes that the server sends: what came before is not made again. A column whose values are mostly
 * new, as keys are, is not remembered for long.
 */
final class ColumnValues {
    /** New values that say nothing yet of a column. */
    private static final int FEW = 500;

    private static final int FIRST = 64;

    private final String column;
    private final ValueType type;
    private final boolean maybe;
    private final int most;
    private byte[][] keys = new byte[FIRST][];
    private Object[] values = new Object[FIRST];
    private int size;
    private long seen;
    private long missed;
    private byte[] lastKey;
    private Object lastValue;
    private ResultSet rows;
    private int index;
    private boolean asText;

    /** @param most values to remember */
    ColumnValues(String column, ValueType type, boolean maybe, int most) {
        this.column = column;
        this.type = type;
        this.maybe = maybe;
        this.most = most;
    }

    boolean isOf(Class<?> wanted, boolean asMaybe) {
        return type.type() == wanted && maybe == asMaybe;
    }

    /** The value in a row. */
    Object of(ResultSet row) throws SQLException {
        if (row != rows) {
            rows = row;
            index = row.findColumn(column);
            asText = type.ofText() != null && isText(row);
        }
        // Of what is no array of bytes the driver hands over what came, as it came.
        byte[] sent = asText ? row.getBytes(index) : null;
        if (sent == null) {
            return wrapped(type.read(row, index));
        }
        if (!Arrays.equals(sent, lastKey)) {
            lastValue = keys == null ? made(row, sent) : known(row, sent);
            lastKey = sent;
        }
        return lastValue;
    }

    private boolean isText(ResultSet row) throws SQLException {
        return row.getMetaData() instanceof PGResultSetMetaData columns
                && columns.getFormat(index) == Field.TEXT_FORMAT;
    }

    private Object known(ResultSet row, byte[] sent) throws SQLException {
        seen++;
        int place = place(sent, keys);
        if (keys[place] != null) {
            return values[place];
        }
        Object value = made(row, sent);
        missed++;
        if (missed > FEW + seen / 2) {
            keys = null;
            values = null;
        } else if (size < most) {
            put(place, sent, value);
        }
        return value;
    }

    private void put(int place, byte[] sent, Object value) {
        keys[place] = sent;
        values[place] = value;
        size++;
        if (2 * size > keys.length) {
            byte[][] allKeys = new byte[2 * keys.length][];
            Object[] allValues = new Object[allKeys.length];
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != null) {
                    int moved = place(keys[i], allKeys);
                    allKeys[moved] = keys[i];
                    allValues[moved] = values[i];
                }
            }
            keys = allKeys;
            values = allValues;
        }
    }

    /** Where a key is, or may be put: there is always a free place. */
    private static int place(byte[] key, byte[][] keys) {
        int hash = 0;
        for (byte b : key) {
            hash = 31 * hash + b;
        }
        hash ^= hash >>> 16;
        int mask = keys.length - 1;
        int place = hash & mask;
        while (keys[place] != null && !Arrays.equals(keys[place], key)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private Object made(ResultSet row, byte[] sent) throws SQLException {
        Object value = type.ofText().apply(new String(sent, StandardCharsets.UTF_8));
        return wrapped(value == null ? type.read(row, index) : value);
    }

    private Object wrapped(Object value) {
        return maybe ? Optional.ofNullable(value) : value;
    }
}
