package io.outlay.intake.table.read;

import io.outlay.intake.table.CellName;
import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.SheetXml;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.sheet.OpenSheet;
import io.outlay.intake.table.sheet.SheetRows;
import io.outlay.intake.table.sheet.WorkbookArchive;
import io.outlay.intake.table.sheet.WorkbookLimits;
import io.outlay.model.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks ({@code .xlsx}), and whatever else is a ZIP archive, which is then rejected by that name. */
public final class WorkbookFormat implements Format {
    private static final String ARCHIVE = "PK\u0003\u0004";

    /** Bytes of an archive in which a workbook has named itself. */
    private static final int BEGINNING = 1 << 20;

    @Override
    public boolean takes(String start, String name) {
        return start.startsWith(ARCHIVE);
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        return new WorkbookFile(file, path, sink, mappings).read();
    }

    @Override
    public List<Mapping> mapped(Path file, List<Mapping> mappings) throws IOException {
        return new WorkbookFile(file, "", new Sink(fact -> {}, fault -> {}), mappings)
                .mapped().stream().distinct().toList();
    }

    /** One in a workbook that is damaged, and in an archive of files: there may be tables and invoices among them. */
    @Override
    public long rowsLikeData(Path file) throws IOException {
        if (WorkbookLimits.exceeded(file).isPresent()) {
            return 0;
        }
        long most = 0;
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    SheetRows read = opened(file, sheet, workbook).rows(rows, '.');
                    most = Math.max(most, RowWidths.most(read::each));
                }
            }
            return most;
        } catch (IOException | RuntimeException e) {
            // the library has no one exception for what is no workbook
            return namesSheets(file) || !WorkbookArchive.files(file).isEmpty() ? 1 : 0;
        }
    }

    /** Whether an archive that cannot be opened was a workbook: each part has its name before its content. */
    private static boolean namesSheets(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1).contains("xl/work");
        }
    }

    @Override
    public Map<Long, String> lines(Path file, String name, Set<Long> lines) throws IOException {
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

    @Override
    public Optional<String> cell(Path file, SourceRef row, String column) throws IOException {
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

    private static OpenSheet opened(Path file, Sheet sheet, ReadableWorkbook workbook) {
        return new OpenSheet(sheet, workbook.isDate1904(), new SheetXml(file, sheet.getName()));
    }
}
