package io.outlay.store;

import io.outlay.model.Names;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into one table by COPY, on the connection of the transaction at hand. Rows wait in a buffer and go in
 * blocks, so that several tables can be filled in turn over one connection.
 */
final class CopyRows implements AutoCloseable {
    /** PostgreSQL has no NUL in text; the symbol for it keeps the place visible. */
    static final char NUL = '\u2400';

    private static final int BLOCK = 1 << 20;

    private final DataSource dataSource;
    private final String statement;
    private final StringBuilder block = new StringBuilder();
    private long rows;

    CopyRows(DataSource dataSource, String table, String columns) {
        this.dataSource = dataSource;
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    /** Records, each after the attempt that it belongs to: {@link #add(long, List)} with the values of the columns. */
    static CopyRows ofAttempt(DataSource dataSource, String table, RecordColumns<?> columns) {
        return new CopyRows(dataSource, table, "attempt_id, " + String.join(", ", columns.names()));
    }

    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                block.append('\t');
            }
            append(values[i]);
        }
        end();
    }

    private void end() {
        block.append('\n');
        rows++;
        if (block.length() > BLOCK) {
            flush();
        }
    }

    /** Values of a record after what it belongs to. */
    void add(long owner, List<Object> values) {
        block.append(owner);
        for (Object value : values) {
            block.append('\t');
            append(value);
        }
        end();
    }

    private void append(Object value) {
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (plain == null) {
            block.append("\\N");
        } else {
            escape(text(plain));
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof YearMonth month) {
            return month.atDay(1).toString();
        }
        if (value instanceof Enum<?> choice) {
            return Names.id(choice);
        }
        if (value instanceof Collection<?> items) {
            return array(items);
        }
        if (value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException("no SQL text for " + value.getClass());
    }

    private static String array(Collection<?> items) {
        StringBuilder out = new StringBuilder("{");
        for (Object item : items) {
            out.append(out.length() > 1 ? "," : "").append('"');
            out.append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            out.append('"');
        }
        return out.append('}').toString();
    }

    private void escape(String text) {
        if (isPlain(text)) {
            block.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                case '\0' -> block.append(NUL);
                default -> block.append(c);
            }
        }
    }

    /** Nearly all are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    private void flush() {
        if (block.length() == 0) {
            return;
        }
        copy(dataSource, statement, new StringReader(block.toString()));
        block.setLength(0);
    }

    /** Rows that are text already, by a statement {@code copy … from stdin} on the connection of the transaction at hand. */
    static void copy(DataSource dataSource, String statement, Reader rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
