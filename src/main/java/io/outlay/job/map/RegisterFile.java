package io.outlay.job.map;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.outlay.analysis.proposal.ProposedAlias;
import io.outlay.intake.Intake;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.SameName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    static final String ID = "system_id";
    private static final String BILLING_NAMES = "billing_names";

    private final Path file;
    private final CsvText csv;

    private RegisterFile(Path file, CsvText csv) {
        this.file = file;
        this.csv = csv;
        if (csv.header().isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    file + " has no column " + ID + ".\nGive it a header row: "
                            + template().strip());
        }
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
        return new RegisterFile(file, Files.exists(file) ? CsvText.of(file, ID) : CsvText.of(template(), ID));
    }

    /** What a proposed row begins with so that it can be copied: the columns of the register, as it writes them. */
    static CsvText form(Path root) {
        CsvText csv = CsvText.of(root.resolve(NAME), ID);
        return csv.header().isEmpty() ? CsvText.of(template(), ID) : csv;
    }

    private static String template() {
        return String.join(",", Intake.columns("systems")) + "\n";
    }

    /** Whether it has a row of this id, one that cannot be read among them. */
    boolean has(String systemId) {
        int id = csv.header().indexOf(ID);
        return csv.records().stream()
                .anyMatch(row -> row.getFieldCount() > id
                        && SameName.of(row.getField(id)).equals(SameName.of(systemId)));
    }

    /** Adds rows at the end, and names to the column {@code billing_names} of rows that are there. */
    void add(List<Map<String, String>> systems, List<ProposedAlias> aliases) {
        Map<String, List<String>> names = aliases.stream()
                .collect(Collectors.groupingBy(
                        ProposedAlias::systemId, Collectors.mapping(ProposedAlias::billingName, Collectors.toList())));
        CsvText.write(file, csv.with(withNames(names), systems));
    }

    /** Whether names can be written beside the rows that are there. */
    boolean takesNames() {
        return csv.header().contains(BILLING_NAMES);
    }

    private String withNames(Map<String, List<String>> names) {
        List<CsvRecord> records = csv.records();
        List<String> lines = new ArrayList<>(Arrays.asList(csv.text().split("(?<=\n)")));
        int id = csv.header().indexOf(ID);
        int column = csv.header().indexOf(BILLING_NAMES);
        Map<Integer, String> changed = new HashMap<>();
        for (int i = 0; i < records.size() && column >= 0; i++) {
            CsvRecord row = records.get(i);
            List<String> more = row.getFieldCount() > id ? names.getOrDefault(row.getField(id), List.of()) : List.of();
            if (!more.isEmpty()) {
                int from = (int) row.getStartingLineNumber() - 1;
                int to = i + 1 < records.size() ? (int) records.get(i + 1).getStartingLineNumber() - 1 : lines.size();
                changed.put(from, csv.line(with(row, column, more)));
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
}
