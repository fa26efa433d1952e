package io.outlay.job.map;

import io.outlay.intake.Intake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one file of the inbox that this program writes: contracts that a person took over from the proposal. */
final class AcceptedContracts {
    static final String NAME = "inbox/contracts-accepted.csv";

    private AcceptedContracts() {}

    /**
     * Adds rows at its end.
     *
     * @param contracts one at least
     */
    static void add(Path root, List<ProposedContract> contracts) {
        List<Map<String, String>> rows =
                contracts.stream().map(ProposedContract::row).toList();
        Path file = root.resolve(NAME);
        CsvText before = CsvText.of(file, RegisterGaps.CONTRACT_ID);
        CsvText csv = before.header().isEmpty()
                ? CsvText.of(String.join(",", Intake.columns("contracts")) + "\n", RegisterGaps.CONTRACT_ID)
                : before;
        CsvText.write(file, csv.with(csv.text(), rows));
    }
}
