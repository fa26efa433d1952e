package io.outlay.intake.table.read;

import io.outlay.intake.table.CellName;
import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.SheetXml;
import io.outlay.intake.table.csv.PhysicalLines;
import io.outlay.intake.table.csv.Utf8Check;
import io.outlay.intake.table.sheet.OpenSheet;
import io.outlay.intake.table.sheet.WorkbookArchive;
import io.outlay.model.SourceRef;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Lines of a file as they stand in it, for showing where a figure comes from. */
public final class Excerpts {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Excerpts() {}

    /**
     * The lines wanted, each cut to one line of at most 160 characters. Text that is not UTF-8 is read as windows-1252.
     *
     * @param sheet of a workbook; empty for a text file
     * @param lines counted from 1
     * @return by line; without those that the file does not have
     * @throws IOException when the file cannot be read
     */
    public static Map<Long, String> of(Path file, String sheet, Set<Long> lines) throws IOException {
        return sheet.isEmpty() ? text(file, lines) : sheet(file, sheet, lines);
    }

    /**
     * The name of a row's cell in a column, such as {@code F12}; empty when the sheet has no such column.
     *
     * @throws IOException when the file cannot be read
     */
    public static Optional<String> cell(Path file, SourceRef row, String column) throws IOException {
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            Optional<Sheet> sheet = workbook.findSheet(row.sheet());
            if (sheet.isEmpty()) {
                return Optional.empty();
            }
            return opened(file, sheet.get(), workbook)
                    .start()
                    .map(start -> Header.of(start.header()).index(column))
                    .filter(index -> index >= 0)
                    .map(index -> CellName.of(index, row.line()));
        }
    }

    private static Map<Long, String> text(Path file, Set<Long> lines) throws IOException {
        Map<Long, String> found = new TreeMap<>();
        Charset charset = Utf8Check.firstBadByte(file).isPresent() ? WINDOWS : StandardCharsets.UTF_8;
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            PhysicalLines physical = new PhysicalLines(reader);
            Optional<String> line = physical.next();
            while (line.isPresent() && found.size() < lines.size()) {
                if (lines.contains(physical.number())) {
                    found.put(physical.number(), Excerpt.of(line.get()));
                }
                line = physical.next();
            }
        }
        return found;
    }

    private static Map<Long, String> sheet(Path file, String name, Set<Long> lines) throws IOException {
        Map<Long, String> found = new TreeMap<>();
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            Optional<Sheet> sheet = workbook.findSheet(name);
            if (sheet.isEmpty()) {
                return found;
            }
            try (Stream<Row> rows = sheet.get().openStream()) {
                RowSource source = opened(file, sheet.get(), workbook).rows(rows, '.');
                for (Optional<RawRow> row = source.next(); row.isPresent(); row = source.next()) {
                    row.filter(r -> lines.contains(r.line()))
                            .ifPresent(r -> found.put(r.line(), Excerpt.of(r.excerpt())));
                }
            }
        }
        return found;
    }

    private static OpenSheet opened(Path file, Sheet sheet, ReadableWorkbook workbook) {
        return new OpenSheet(sheet, workbook.isDate1904(), new SheetXml(file, sheet.getName()));
    }
}
