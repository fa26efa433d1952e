package io.outlay.job.map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.SameName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CSV file with a column that names its rows, as a person keeps it: whatever is added is written as the rest is.
 *
 * @param header names as they are compared; empty where no row has the column
 * @param records header and titles above it among them
 */
record CsvText(String text, char separator, List<String> header, List<CsvRecord> records) {
    private static final String IN_MEMORY = "a text in memory";

    /** @param key name of the column that names the rows */
    static CsvText of(String text, String key) {
        char separator = separator(text, key);
        List<CsvRecord> records = records(text, separator);
        List<String> header = records.stream()
                .map(row -> row.getFields().stream().map(SameName::of).toList())
                .filter(names -> names.contains(key))
                .findFirst()
                .orElse(List.of());
        return new CsvText(text, separator, header, records);
    }

    /** Of a file; one that is not there has no rows. */
    static CsvText of(Path file, String key) {
        try {
            return of(Files.exists(file) ? Files.readString(file) : "", key);
        } catch (IOException e) {
            throw new Stopped(Exit.FAILED, file + " cannot be read: " + e + "\nSave it as CSV in UTF-8.");
        }
    }

    /** With a header and nothing else. */
    static CsvText withHeader(List<String> columns, char separator) {
        return new CsvText("", separator, columns, List.of());
    }

    private static char separator(String text, String key) {
        String first = text.lines()
                .filter(line -> SameName.of(line).contains(key))
                .findFirst()
                .orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparing(
                        sign -> first.chars().filter(c -> c == sign).count()))
                .orElseThrow();
    }

    private static List<CsvRecord> records(String text, char separator) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(IN_MEMORY, e);
        }
    }

    /** The rows below the header by the value of a column, each with its cells by name; of two of a value the first. */
    Map<String, Map<String, String>> rows(String key) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        int at = header.indexOf(key);
        for (CsvRecord row : records) {
            if (at >= 0
                    && row.getFieldCount() > at
                    && !SameName.of(row.getField(at)).equals(key)) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
                    cells.putIfAbsent(header.get(i), row.getField(i).strip());
                }
                rows.putIfAbsent(cells.get(key), cells);
            }
        }
        return rows;
    }

    /** One line, as the file writes its lines. */
    String line(List<String> fields) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(text.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(line)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(IN_MEMORY, e);
        }
        return line.toString();
    }

    /** A row in the order of the header; what it does not name is blank. */
    String line(Map<String, String> row) {
        return line(header.stream().map(name -> row.getOrDefault(name, "")).toList());
    }

    /** A text with rows at its end. */
    String with(String changed, List<Map<String, String>> rows) {
        StringBuilder written = new StringBuilder(changed);
        if (!changed.isEmpty() && !changed.endsWith("\n")) {
            written.append(text.contains("\r\n") ? "\r\n" : "\n");
        }
        rows.forEach(row -> written.append(line(row)));
        return written.toString();
    }

    /** Writes a file whole or not at all. */
    static void write(Path file, String content) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(beside, content, StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Stopped(
                    Exit.FAILED,
                    file + " cannot be written: " + e + "\nClose it where it is open, and run the command again.");
        }
    }
}
