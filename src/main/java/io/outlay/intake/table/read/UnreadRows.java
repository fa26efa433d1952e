package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.SheetXml;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.sheet.OpenSheet;
import io.outlay.intake.table.sheet.SheetRows;
import io.outlay.intake.table.sheet.WorkbookArchive;
import io.outlay.intake.table.sheet.WorkbookLimits;
import io.outlay.model.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Whether a file of which nothing could be read looks like data, so that no month is closed without it unseen: two rows or
 * more of one width, or a file format that holds nothing but tables. A letter, an image or a PDF does not.
 */
final class UnreadRows {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<String> TABLES =
            List.of("\u00D0\u00CF\u0011\u00E0", "\u001F\u008B", "PAR1"); // old workbook, gzip, Parquet
    private static final List<String> OTHERS = List.of("%PDF", "<?xml", "\u0089PNG", "\u00FF\u00D8\u00FF");

    /** Bytes of an archive in which a workbook has named itself. */
    private static final int START = 1 << 20;

    private final Map<Integer, Long> byWidth = new HashMap<>();

    private UnreadRows() {}

    /**
     * The rows that look like data, all of them rejected; empty when the file does not look like data.
     *
     * @param start first bytes of the file, each as the character of its value
     */
    static List<InputFile.Table> of(Path file, String start) throws IOException {
        if (OTHERS.stream().anyMatch(start::startsWith)) {
            return List.of();
        }
        long rows = TABLES.stream().anyMatch(start::startsWith)
                ? 1
                : start.startsWith(TableFiles.ARCHIVE) ? inSheets(file) : inText(file, start);
        return rows == 0
                ? List.of()
                : List.of(new InputFile.Table(InputFile.UNKNOWN, "", rows, 0, rows, 0, new TreeMap<>()));
    }

    private static long inText(Path file, String start) throws IOException {
        boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        long most = 0;
        for (char delimiter : DELIMITERS) {
            try (CsvRows rows = CsvRows.open(file, charset, delimiter)) {
                most = Math.max(most, counted(rows::each));
            }
        }
        return most;
    }

    /** None in an archive that is no workbook, or more than one; one in a workbook that is damaged. */
    private static long inSheets(Path file) throws IOException {
        if (WorkbookLimits.exceeded(file).isPresent()) {
            return 0;
        }
        long most = 0;
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    SheetXml xml = new SheetXml(file, sheet.getName());
                    SheetRows read = new OpenSheet(sheet, workbook.isDate1904(), xml).rows(rows, '.');
                    most = Math.max(most, counted(read::each));
                }
            }
            return most;
        } catch (IOException | RuntimeException e) {
            // the library has no one exception for what is no workbook
            return namesSheets(file) ? 1 : 0;
        }
    }

    /** Whether an archive that cannot be opened was a workbook: each part has its name before its content. */
    private static boolean namesSheets(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).contains("xl/work");
        }
    }

    private static long counted(Consumer<Consumer<RawRow>> rows) {
        UnreadRows counts = new UnreadRows();
        rows.accept(row -> counts.byWidth.merge(row.cells().size(), 1L, Long::sum));
        return counts.byWidth.entrySet().stream()
                .filter(width -> width.getKey() > 1 && width.getValue() > 1)
                .map(Map.Entry::getValue)
                .max(Long::compare)
                .orElse(0L);
    }
}
