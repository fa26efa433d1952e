package io.outlay.job.map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is proposed, as files in the workspace; one of other content that was there is kept beside it. */
final class ProposalFile {
    static final String NAME = "systems-proposed.csv";
    static final String CONTRACTS = "contracts-proposed.csv";
    private static final String ENDING = ".csv";
    private static final List<String> COLUMNS = List.of(
            "contract_id",
            "system_id",
            "start",
            "end",
            "notice_days",
            "auto_renew",
            "renewal_months",
            "annual_fee",
            "currency",
            "escalator_pct",
            "seats",
            "billing",
            "category");

    private ProposalFile() {}

    /**
     * @param systems one at least
     * @param currency reporting currency
     * @return a sentence on the file that was there before, where it had other content
     */
    static Optional<String> write(Path root, List<ProposedSystem> systems, String currency) {
        List<Map<String, String>> rows = systems.stream()
                .map(system -> SystemColumns.all(system, currency))
                .toList();
        return write(root, NAME, text(rows.get(0).keySet(), rows));
    }

    /**
     * Rows in the columns of table contracts; what bills do not say, such as end and notice, is blank.
     *
     * @param contracts one at least
     */
    static Optional<String> writeContracts(Path root, List<Map<String, String>> contracts) {
        return write(root, CONTRACTS, text(COLUMNS, contracts));
    }

    private static Optional<String> write(Path root, String name, String text) {
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
            throw new Stopped(
                    Exit.FAILED,
                    file + " cannot be written: " + e + "\nClose it where it is open, and run the command again.");
        }
    }

    private static String text(Collection<String> columns, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return text.toString();
    }
}
