package io.outlay.job.map;

import io.outlay.intake.Intake;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is proposed, as files in the workspace; one of other content that was there is kept beside it. */
final class ProposalFile {
    static final String NAME = "systems-proposed.csv";
    static final String CONTRACTS = "contracts-proposed.csv";
    private static final String ENDING = ".csv";

    private ProposalFile() {}

    /**
     * Rows that begin with the columns of the register in its order, so that they can be copied as they are.
     *
     * @param systems one at least
     * @param currency reporting currency
     * @return a sentence on the file that was there before, where it had other content
     */
    static Optional<String> write(Path root, List<ProposedRow> systems, String currency) {
        CsvText form = RegisterFile.form(root);
        List<Map<String, String>> rows =
                systems.stream().map(system -> system.all(currency)).toList();
        Set<String> columns = new LinkedHashSet<>(form.header());
        columns.addAll(SystemColumns.notes(systems.get(0).system(), currency));
        columns.addAll(Intake.columns("systems"));
        return write(root, NAME, CsvText.withHeader(List.copyOf(columns), form.separator()), rows);
    }

    /**
     * Rows in the columns of table contracts; what bills do not say, such as end and notice, is blank.
     *
     * @param contracts one at least
     */
    static Optional<String> writeContracts(Path root, List<Map<String, String>> contracts) {
        return write(root, CONTRACTS, CsvText.withHeader(Intake.columns("contracts"), ','), contracts);
    }

    /** Of an earlier proposal, of which nothing is left. */
    static void delete(Path root, String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw unwritable(root.resolve(name), e);
        }
    }

    /**
     * Refuses rows that the table would reject.
     *
     * @param rows as they will be written, with the column that names them
     */
    static void verify(Path root, String table, String name, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        CsvText csv = CsvText.withHeader(Intake.columns(table), ',');
        Path trial = root.resolve(name + ".trial");
        List<String> faults = new ArrayList<>();
        try {
            Files.writeString(trial, csv.with(csv.line(csv.header()), rows), StandardCharsets.UTF_8);
            List<Rejection> rejections = new ArrayList<>();
            Intake.read(trial, name, "", fact -> {}, rejections::add);
            rejections.forEach(fault -> faults.add("--accept: " + name + ", row "
                    + rows.get((int) fault.source().line() - 2).get(csv.header().get(0)) + ": " + fault.column()
                    + (fault.value().isEmpty() ? "" : " \"" + fault.value() + "\"") + " " + fault.reason() + "\n"
                    + fault.remedy()));
            Files.delete(trial);
        } catch (IOException e) {
            throw unwritable(trial, e);
        }
        if (!faults.isEmpty()) {
            throw new Stopped(Exit.WRONG_USE, faults);
        }
    }

    private static Optional<String> write(Path root, String name, CsvText csv, List<Map<String, String>> rows) {
        String text = csv.with(csv.line(csv.header()), rows);
        Path file = root.resolve(name);
        String old = name.replace(ENDING, ".old" + ENDING);
        try {
            boolean other = Files.exists(file) && !Files.readString(file).equals(text);
            if (other) {
                Files.move(file, root.resolve(old), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return other ? Optional.of(name + " had other content, which is kept as " + old + ".") : Optional.empty();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Stopped unwritable(Path file, IOException e) {
        return new Stopped(
                Exit.FAILED,
                file + " cannot be written: " + e + "\nClose it where it is open, and run the command again.");
    }
}
