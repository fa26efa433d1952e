package io.outlay.intake.sql;

import io.outlay.intake.table.Excerpt;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A Parquet file, open. */
final class ParquetFile implements SourceTable.Source, Closeable {
    private final String from;
    private final UnaryOperator<String> relative;
    private final Connection connection;
    private final Statement statement;
    private final List<String> columns = new ArrayList<>();
    private final List<Boolean> doubles = new ArrayList<>();

    private ParquetFile(Path file, String path, DuckDb database) throws SQLException {
        String absolute = file.toAbsolutePath().toString();
        from = " from read_parquet(" + DuckDb.text(absolute) + ")";
        relative = words -> words.replace(absolute, path);
        connection = database.open();
        statement = connection.createStatement();
    }

    /**
     * @param path of the file as messages name it
     * @throws IOException when it is no Parquet file, or is broken or encrypted
     */
    static ParquetFile open(Path file, String path, DuckDb database) throws IOException {
        try {
            ParquetFile opened = new ParquetFile(file, path, database);
            try {
                opened.describe();
                return opened;
            } catch (SQLException e) {
                opened.close();
                throw opened.failed(e);
            }
        } catch (SQLException e) {
            throw new IOException(words(e), e);
        }
    }

    private void describe() throws SQLException {
        try (ResultSet rows = statement.executeQuery("describe select *" + from)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
                doubles.add(Set.of("DOUBLE", "FLOAT").contains(rows.getString(2)));
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
            return new ParquetRows(
                    statement.executeQuery("select " + JoinedCells.of(read) + from),
                    has,
                    List.copyOf(doubles),
                    this::failed);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Rows as text, by the lines that they would have below a header. */
    Map<Long, String> lines(Set<Long> lines) throws IOException {
        if (lines.isEmpty()) {
            return Map.of();
        }
        String numbers = lines.stream().map(line -> String.valueOf(line - 2)).collect(Collectors.joining(", "));
        String cells = columns.stream()
                .map(column -> "coalesce(cast(" + DuckDb.name(column) + " as varchar), '')")
                .collect(Collectors.joining(", "));
        Map<Long, String> found = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("select file_row_number, concat_ws(',', " + cells + ")"
                + from.substring(0, from.length() - 1) + ", file_row_number = true) where file_row_number in ("
                + numbers
                + ")")) {
            while (rows.next()) {
                found.put(rows.getLong(1) + 2, Excerpt.of(rows.getString(2)));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return found;
    }

    /** The first line of what the database says, which may go on with a trace of its own. */
    private static String words(SQLException cause) {
        String words = Optional.ofNullable(cause.getMessage()).orElse("").split("\n", 2)[0];
        return words.isBlank() ? "it is no Parquet file" : words;
    }

    private IOException failed(SQLException cause) {
        return new IOException(relative.apply(words(cause)), cause);
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
