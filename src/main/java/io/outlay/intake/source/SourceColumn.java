package io.outlay.intake.source;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column of a table in a database.
 *
 * @param name as the engine has it
 * @param type as the engine names it, in lower case
 * @param scale decimals of an exact number; -1 where each value has its own
 */
record SourceColumn(String name, Kind kind, String type, int scale) {
    /** What values of a type have in common. */
    enum Kind {
        EXACT,
        APPROXIMATE,
        TEXT,
        DATE,
        TIMESTAMP,
        INSTANT,
        OTHER
    }

    static List<SourceColumn> of(ResultSetMetaData table) throws SQLException {
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 1; i <= table.getColumnCount(); i++) {
            String type = String.valueOf(table.getColumnTypeName(i)).toLowerCase(Locale.ROOT);
            boolean free = type.equals("numeric") && table.getPrecision(i) == 0;
            columns.add(new SourceColumn(
                    table.getColumnLabel(i), kind(table.getColumnType(i), type), type, free ? -1 : table.getScale(i)));
        }
        return columns;
    }

    private static Kind kind(int sqlType, String type) {
        if (type.startsWith("timestamptz") || type.startsWith("timestamp") && type.endsWith("with time zone")) {
            return Kind.INSTANT;
        }
        return switch (sqlType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC -> Kind.EXACT;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.APPROXIMATE;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.NCHAR -> Kind.TEXT;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.INSTANT;
            default -> Kind.OTHER;
        };
    }
}
