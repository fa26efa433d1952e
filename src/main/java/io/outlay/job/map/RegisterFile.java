package io.outlay.job.map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.outlay.analysis.proposal.ProposedAlias;
import io.outlay.analysis.proposal.ProposedSystem;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code systems.csv}, into which rows are added and billing names written. Everything else keeps its bytes: order, columns,
 * separators, line ends and rows that a person wrote.
 */
final class RegisterFile {
    static final String NAME = "systems.csv";
    private static final String ID = "system_id";
    private static final String BILLING_NAMES = "billing_names";
    private static final String IN_MEMORY = "a text in memory";
    private static final String NEW =
            "system_id,name,layer,type,sourcing,vendor,class,capability,owner,driver,billing_names\n";

    private final Path file;
    private final String text;
    private final String end;
    private final char separator;
    private final List<String> header;
    private final List<CsvRecord> records;

    private RegisterFile(Path file, String text) {
        this.file = file;
        this.text = text;
        end = text.contains("\r\n") ? "\r\n" : "\n";
        separator = separator(text);
        records = records(text, separator);
        header = records.stream()
                .map(RegisterFile::names)
                .filter(names -> names.contains(ID))
                .findFirst()
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE, file + " has no column " + ID + ".\nGive it a header row: " + NEW.strip()));
    }

    /**
     * Of a workspace; one without register gets a new file when it is written.
     *
     * @throws Stopped when the register is a workbook, or cannot be read
     */
    static RegisterFile of(Path root) {
        if (Files.exists(root.resolve("systems.xlsx"))) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "The register is systems.xlsx, which is not written by this program.\nCopy the rows of "
                            + ProposalFile.NAME + " into it.");
        }
        Path file = root.resolve(NAME);
        try {
            return new RegisterFile(file, Files.exists(file) ? Files.readString(file) : NEW);
        } catch (IOException e) {
            throw new Stopped(Exit.FAILED, file + " cannot be read: " + e + "\nSave it as CSV in UTF-8.");
        }
    }

    private static char separator(String text) {
        String first = text.lines()
                .filter(line -> SameName.of(line).contains(ID))
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

    private static List<String> names(CsvRecord row) {
        return row.getFields().stream().map(SameName::of).toList();
    }

    /** Whether it has a row of this id, one that cannot be read among them. */
    boolean has(String systemId) {
        int id = header.indexOf(ID);
        return records.stream()
                .anyMatch(row -> row.getFieldCount() > id
                        && SameName.of(row.getField(id)).equals(SameName.of(systemId)));
    }

    /** Adds rows at the end, and names to the column {@code billing_names} of rows that are there. */
    void add(List<ProposedSystem> systems, List<ProposedAlias> aliases) {
        Map<String, List<String>> names = aliases.stream()
                .collect(Collectors.groupingBy(
                        ProposedAlias::systemId, Collectors.mapping(ProposedAlias::billingName, Collectors.toList())));
        String changed = withNames(names);
        StringBuilder written = new StringBuilder(changed);
        if (!changed.isEmpty() && !changed.endsWith("\n")) {
            written.append(end);
        }
        systems.forEach(system -> written.append(line(values(system))));
        write(written.toString());
    }

    /** Whether names can be written beside the rows that are there. */
    boolean takesNames() {
        return header.contains(BILLING_NAMES);
    }

    private String withNames(Map<String, List<String>> names) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int id = header.indexOf(ID);
        int column = header.indexOf(BILLING_NAMES);
        Map<Integer, String> changed = new HashMap<>();
        for (int i = 0; i < records.size() && column >= 0; i++) {
            CsvRecord row = records.get(i);
            List<String> more = row.getFieldCount() > id ? names.getOrDefault(row.getField(id), List.of()) : List.of();
            if (!more.isEmpty()) {
                int from = (int) row.getStartingLineNumber() - 1;
                int to = i + 1 < records.size() ? (int) records.get(i + 1).getStartingLineNumber() - 1 : lines.size();
                changed.put(from, line(with(row, column, more)));
                for (int rest = from + 1; rest < to && !lines.get(rest).isBlank(); rest++) {
                    changed.put(rest, "");
                }
            }
        }
        changed.forEach(lines::set);
        return String.join("", lines);
    }

    private static List<String> with(CsvRecord row, int column, List<String> more) {
        List<String> fields = new ArrayList<>(row.getFields());
        while (fields.size() <= column) {
            fields.add("");
        }
        fields.set(
                column,
                Stream.concat(Optional.of(fields.get(column)).filter(names -> !names.isBlank()).stream(), more.stream())
                        .distinct()
                        .collect(Collectors.joining(";")));
        return fields;
    }

    private List<String> values(ProposedSystem system) {
        Map<String, String> row = SystemColumns.register(system);
        return header.stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    private String line(List<String> fields) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(end.equals("\n") ? LineDelimiter.LF : LineDelimiter.CRLF)
                .build(line)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(IN_MEMORY, e);
        }
        return line.toString();
    }

    private void write(String content) {
        Path beside = file.resolveSibling(NAME + ".new");
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
