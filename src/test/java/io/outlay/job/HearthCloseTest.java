package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company's files as its controller has them: day book, ledger of a branch, contract register, budget, sales and time
 * report, seats. A register, hourly costs and a profile for each file are all that is written for them.
 */
class HearthCloseTest {
    private static final Path WRITTEN = Path.of("src", "test", "resources", "io", "outlay", "job", "hearth");

    @TempDir
    Path folder;

    private record Told(String kind, String system, BigDecimal money, String actBy) {
        static Told of(Map<String, String> finding) {
            return new Told(
                    finding.get("kind"),
                    finding.get("systems"),
                    new BigDecimal(finding.get("money")),
                    finding.get("act_by"));
        }

        static Told of(String kind, String system, String money, String actBy) {
            return new Told(kind, system, new BigDecimal(money), actBy);
        }
    }

    /** The history ends in April: its last rates go on, newest first as in the file, until the books are closed. */
    private static String prolonged(Path history) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(history));
        String newest = lines.get(1);
        LocalDate.parse(newest.substring(0, 10))
                .plusDays(1)
                .datesUntil(LocalDate.of(2026, 8, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .forEach(day -> lines.add(1, day + newest.substring(10)));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void profilesAloneReadEveryFileAndWhatIsWrongIsFound() throws IOException {
        TestWorkspace workspace = TestWorkspace.copy(WRITTEN, folder);
        try (Stream<Path> files = Files.list(SharedData.file("cases/hearth"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("inbox").resolve(file.getFileName()));
            }
        }
        workspace.file("inbox/eurofxref-hist.csv", prolonged(SharedData.file("real-data/fx/eurofxref-hist.csv")));

        CloseOutcome outcome = workspace.close("2026-06");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.rejections()).isEmpty();
        assertThat(workspace.rows("2026-06", "findings.csv").stream()
                        .map(Told::of)
                        .sorted(Comparator.comparing(Told::money).reversed()))
                .isEqualTo(List.of(
                        Told.of("unused_seats", "desknest", "14160.00", "2026-11-01"),
                        Told.of("price_step", "mailwren", "7776.00", "2026-09-01"),
                        Told.of("above_contract", "findsmith", "4338.36", ""),
                        Told.of("cost_beyond_growth", "adhive", "1386.46", "")));
        assertThat(workspace.rows("2026-06", "verdicts.csv").stream()
                        .filter(row -> row.get("level").equals("system"))
                        .filter(row ->
                                List.of("bazaarlink", "ledgerstone", "ringfold").contains(row.get("id")))
                        .map(row -> row.get("verdict")))
                .hasSize(3)
                .allMatch(verdict -> !verdict.startsWith("RISING") && !verdict.startsWith("SAME"));
    }
}
