package io.outlay.intake.source;

import io.outlay.intake.table.Place;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.read.CsvFormat;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.SourceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that were summed where they are, each with the count of those that it stands for:
 *
 * <pre>
 * outlay_rows,billedcost,billingperiodstart,chargeperiodstart,servicename,…
 * 14402,1893.0271,2026-05-01,2026-05-01,AmazonEC2,…
 * </pre>
 *
 * They are read by the table that reads a file of single rows.
 */
public final class SumsFormat implements Format {
    /** Name of the first column. */
    public static final String ROWS = "outlay_rows";

    private final CsvFormat text = new CsvFormat();

    @Override
    public boolean takes(String start, String name) {
        return start.startsWith(ROWS + ",");
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        try (CsvRows rows = CsvRows.open(file, StandardCharsets.UTF_8, ',')) {
            RawRow header = rows.next().map(SumsFormat::single).orElseThrow();
            return SourceTable.read(new Sums(header, rows), new Target(new Place(path, ""), sink), List.of());
        }
    }

    private record Sums(RawRow header, RowSource lines) implements SourceTable.Source {
        @Override
        public RowSource rows(Set<String> wanted) {
            return () -> lines.next().map(SumsFormat::several);
        }
    }

    private static RawRow single(RawRow row) {
        return row.with(row.cells().subList(1, row.cells().size()));
    }

    private static RawRow several(RawRow row) {
        return row.broken().isPresent() ? row : single(row).of(count(row.cells().get(0)), Optional.empty());
    }

    private static long count(String cell) {
        return cell.matches("[0-9]{1,18}") ? Long.parseLong(cell) : 1;
    }

    @Override
    public long rowsLikeData(Path file) throws IOException {
        return text.rowsLikeData(file);
    }

    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        return text.lines(file, sheet, lines);
    }
}
