package io.outlay.intake.source;

import io.outlay.intake.table.Fault;
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
import io.outlay.model.RejectionCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * They are read by the table that reads a file of single rows, or by the profile that the first cell names.
 */
public final class SumsFormat implements Format {
    /** Name of the first column. */
    public static final String ROWS = "outlay_rows";

    private static final String BY = ROWS + " by ";

    private final CsvFormat text = new CsvFormat();

    /** Name of the first column of rows that a profile reads. */
    static String first(Optional<Mapping> mapping) {
        return mapping.map(by -> BY + by.name()).orElse(ROWS);
    }

    @Override
    public boolean takes(String start, String name) {
        return start.startsWith(ROWS + ",") || start.startsWith(BY) || start.startsWith("\"" + BY);
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        Target target = new Target(new Place(path, ""), sink);
        try (Sums sums = new Sums(file)) {
            if (!sums.first().startsWith(BY)) {
                return SourceTable.read(sums, target, List.of());
            }
            String profile = sums.first().substring(BY.length());
            Optional<Mapping> mapping =
                    mappings.stream().filter(one -> one.name().equals(profile)).findFirst();
            if (mapping.isEmpty()) {
                target.reject(1, sums.header().excerpt(), gone(profile));
                return FileReading.without(FileReading.REJECTED);
            }
            return SourceTable.readBy(mapping.get(), sums, target);
        }
    }

    private static Fault gone(String profile) {
        return Fault.whole(
                RejectionCode.UNKNOWN_FILE,
                "is read by " + profile + ", which is not there any more",
                "Put the profile back, or name another one in outlay.yaml, sources.");
    }

    /** The lines of a file, from its start each time that they are asked for. */
    private static final class Sums implements SourceTable.Source, Closeable {
        private final Path file;
        private final RawRow names;
        private final Deque<CsvRows> open = new ArrayDeque<>();

        Sums(Path file) throws IOException {
            this.file = file;
            this.names = opened().next().orElseThrow();
        }

        private CsvRows opened() throws IOException {
            CsvRows rows = CsvRows.open(file, StandardCharsets.UTF_8, ',');
            open.push(rows);
            return rows;
        }

        String first() {
            return names.cells().get(0);
        }

        @Override
        public RawRow header() {
            return single(names);
        }

        @Override
        public RowSource rows(Set<String> wanted) throws IOException {
            CsvRows lines = opened();
            lines.next();
            return new SummedRows(lines);
        }

        @Override
        public void close() throws IOException {
            for (CsvRows rows : open) {
                rows.close();
            }
        }
    }

    /** The rows of lines. */
    private record SummedRows(RowSource lines) implements RowSource {
        /** Of rows of which nothing is known: a condition of the profile may want them. */
        private static final Fault COUNTED = Fault.whole(
                RejectionCode.MISSING_COLUMN, "is counted only", "Give the table the columns that the profile reads.");

        @Override
        public boolean summed() {
            return true;
        }

        @Override
        public Optional<RawRow> next() {
            return lines.next().map(SummedRows::several);
        }

        private static RawRow several(RawRow line) {
            if (line.broken().isPresent()) {
                return line;
            }
            RawRow row = line.cells().size() == 1 ? line.broken(COUNTED) : single(line);
            return row.of(count(line.cell(0)), Optional.empty());
        }
    }

    private static RawRow single(RawRow line) {
        return line.with(line.cells().subList(1, line.cells().size()));
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
