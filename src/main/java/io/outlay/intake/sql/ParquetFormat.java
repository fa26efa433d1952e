package io.outlay.intake.sql;

import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.SourceTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parquet, as clouds deliver their cost: read row by row, so that its size does not matter. */
public final class ParquetFormat implements Format {
    private final DuckDb database = new DuckDb();

    @Override
    public boolean takes(String start, String name) {
        return start.startsWith("PAR1");
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        try (ParquetFile parquet = ParquetFile.open(file, path, database)) {
            return SourceTable.read(parquet, new Target(new Place(path, ""), sink), mappings);
        }
    }

    @Override
    public List<Mapping> mapped(Path file, List<Mapping> mappings) throws IOException {
        if (mappings.isEmpty()) {
            return List.of();
        }
        try (ParquetFile parquet = ParquetFile.open(file, file.getFileName().toString(), database)) {
            return SourceTable.mapped(parquet.header(), mappings);
        }
    }

    /** The cells of rows, in the order of the columns. */
    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        try (ParquetFile parquet = ParquetFile.open(file, file.getFileName().toString(), database)) {
            return parquet.lines(lines);
        }
    }

    /** There is nothing in it but a table. */
    @Override
    public long rowsLikeData(Path file) {
        return 1;
    }
}
