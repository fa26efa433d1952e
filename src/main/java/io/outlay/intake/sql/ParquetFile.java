package io.outlay.intake.sql;

import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.read.SourceTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Parquet file, open. */
final class ParquetFile implements SourceTable.Source, Closeable {
    private final String from;
    private final Connection connection;
    private final Statement statement;
    private final List<String> columns = new ArrayList<>();

    private ParquetFile(Path file) throws SQLException {
        from = " from read_parquet(" + DuckDb.text(file.toAbsolutePath().toString()) + ")";
        connection = DuckDb.open();
        statement = connection.createStatement();
    }

    /** @throws IOException when it is no Parquet file, or is broken or encrypted */
    static ParquetFile open(Path file) throws IOException {
        try {
            ParquetFile opened = new ParquetFile(file);
            try {
                opened.describe();
                return opened;
            } catch (SQLException e) {
                opened.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void describe() throws SQLException {
        statement.execute("set TimeZone = 'UTC'");
        try (ResultSet rows = statement.executeQuery("describe select *" + from)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
    }

    @Override
    public RawRow header() {
        return new RawRow(1, List.copyOf(columns), String.join(",", columns), Optional.empty());
    }

    /** Each value as text; columns that are not wanted are not read. */
    @Override
    public ParquetRows rows(Set<String> wanted) throws IOException {
        boolean[] has = new boolean[columns.size()];
        List<String> read = new ArrayList<>();
        for (int i = 0; i < has.length; i++) {
            has[i] = wanted.contains(Header.normal(columns.get(i)));
            if (has[i]) {
                read.add(columns.get(i));
            }
        }
        try {
            return new ParquetRows(statement.executeQuery("select " + JoinedCells.of(read) + from), has);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first line of what the database says, which may go on with a trace of its own. */
    static IOException failed(SQLException cause) {
        String words = Optional.ofNullable(cause.getMessage()).orElse("").split("\n", 2)[0];
        return new IOException(words.isBlank() ? "it is no Parquet file" : words, cause);
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            statement.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
