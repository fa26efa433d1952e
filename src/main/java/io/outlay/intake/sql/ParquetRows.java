package io.outlay.intake.sql;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.model.Invisible;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of a Parquet file, in their order; their lines are those that they would have below a header. */
final class ParquetRows implements RowSource {
    private final ResultSet rows;
    private final int width;
    private long line = 1;

    ParquetRows(ResultSet rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    @Override
    public Optional<RawRow> next() {
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            line++;
            String[] cells = new String[width];
            for (int i = 0; i < width; i++) {
                String text = rows.getString(i + 1);
                cells[i] = text == null ? "" : Invisible.strip(text);
            }
            List<String> row = Arrays.asList(cells);
            return Optional.of(new RawRow(line, row, String.join(",", row), Optional.empty()));
        } catch (SQLException e) {
            throw new UncheckedIOException(ParquetFile.failed(e));
        }
    }
}
