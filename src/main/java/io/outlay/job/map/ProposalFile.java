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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code systems-proposed.csv} in the workspace; one of other content that was there is kept beside it. */
final class ProposalFile {
    static final String NAME = "systems-proposed.csv";
    private static final String KEPT = "systems-proposed.old.csv";

    private ProposalFile() {}

    /**
     * @param currency reporting currency
     * @return a sentence on the file that was there before, where it had other content
     */
    static Optional<String> write(Path root, List<ProposedSystem> systems, String currency) {
        Path file = root.resolve(NAME);
        String text = text(systems, currency);
        try {
            boolean other = Files.exists(file) && !Files.readString(file).equals(text);
            if (other) {
                Files.move(file, root.resolve(KEPT), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return other ? Optional.of(NAME + " had other content, which is kept as " + KEPT + ".") : Optional.empty();
        } catch (IOException e) {
            throw new Stopped(
                    Exit.FAILED,
                    file + " cannot be written: " + e + "\nClose it where it is open, and run the command again.");
        }
    }

    /** @param systems one at least */
    private static String text(List<ProposedSystem> systems, String currency) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<Map<String, String>> rows = systems.stream()
                    .map(system -> SystemColumns.all(system, currency))
                    .toList();
            csv.writeRecord(rows.get(0).keySet());
            rows.forEach(row -> csv.writeRecord(row.values()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return text.toString();
    }
}
