package io.outlay.intake.propose;

import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.SheetXml;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.csv.Utf8Check;
import io.outlay.intake.table.sheet.OpenSheet;
import io.outlay.intake.table.sheet.WorkbookArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * One way to take a file apart into rows of cells.
 *
 * @param sheet of a workbook; empty for text
 * @param encoding of text that is not UTF-8
 * @param delimiter of text
 */
record Layout(Path file, String sheet, Optional<Charset> encoding, Optional<Character> delimiter) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What is done with the rows. */
    interface Use<T> {
        T of(RowSource rows) throws IOException;
    }

    /** All ways to take a file apart: text by each delimiter, a workbook by its sheets. */
    static List<Layout> of(Path file, boolean workbook) throws IOException {
        if (!workbook) {
            Optional<Charset> encoding = encoding(file);
            return DELIMITERS.stream()
                    .map(delimiter -> new Layout(file, "", encoding, Optional.of(delimiter)))
                    .toList();
        }
        try (ReadableWorkbook open = WorkbookArchive.open(file)) {
            return open.getSheets()
                    .map(sheet -> new Layout(file, sheet.getName(), Optional.empty(), Optional.empty()))
                    .toList();
        }
    }

    private static Optional<Charset> encoding(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String mark = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
            if (mark.equals("\u00FF\u00FE") || mark.equals("\u00FE\u00FF")) {
                return Optional.of(StandardCharsets.UTF_16);
            }
        }
        return Utf8Check.firstBadByte(file).map(bad -> WINDOWS);
    }

    <T> T open(Use<T> use) throws IOException {
        if (delimiter.isPresent()) {
            try (CsvRows rows = CsvRows.open(file, encoding.orElse(StandardCharsets.UTF_8), delimiter.get())) {
                return use.of(rows);
            }
        }
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            Sheet found = workbook.findSheet(sheet).orElseThrow(() -> new IOException("no sheet " + sheet));
            try (Stream<Row> rows = found.openStream()) {
                return use.of(new OpenSheet(found, workbook.isDate1904(), new SheetXml(file, sheet)).rows(rows, '.'));
            }
        }
    }
}
