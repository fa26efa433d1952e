package io.outlay.intake.propose;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.Intake;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Profiles proposed for a city's ledger and for the files of a controller read them. */
class SharedFilesTest {
    private static Proposal propose(Path file) throws IOException {
        return Intake.propose(file, Optional.of("GBP")).orElseThrow();
    }

    private static InputFile.Table read(Path file, String profile) {
        return Intake.read(
                        file,
                        "inbox/" + file.getFileName(),
                        "",
                        Profiles.trial("profiles/a.yaml", profile, ZoneOffset.UTC),
                        fact -> {},
                        rejection -> {})
                .tables()
                .get(0);
    }

    private static List<Path> files(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(SharedData.file(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void readsEveryQuarterOfACityByTheProfileOfOne() throws IOException {
        List<Path> quarters = files("real-data/ap-ledger", ".*csv");
        Proposal proposal = propose(quarters.get(1));
        assertThat(proposal.open()).isEmpty();
        for (Path quarter : quarters) {
            InputFile.Table read = read(quarter, proposal.text());
            assertThat(read.kind()).isEqualTo("invoices");
            // one quarter has no dates: of its days only 00:00:00 is left
            assertThat(read.rowsAccepted() > read.rowsRead() * 9 / 10
                            || quarter.toString().contains("apr-jun-2014"))
                    .as(quarter.toString())
                    .isTrue();
        }
        assertThat(propose(quarters.get(0)).open()).containsExactly("columns.issue_date");
    }

    @Test
    void proposesWithoutAskingWhateverTheQuarter() throws IOException {
        for (Path quarter : files("real-data/ap-ledger", ".*(2015|jul-sep-2014|oct-dec-2014).csv")) {
            Proposal proposal = propose(quarter);
            assertThat(proposal.open()).as(quarter.toString()).isEmpty();
            InputFile.Table read = read(quarter, proposal.text());
            assertThat(read.rowsAccepted()).as(quarter.toString()).isGreaterThan(read.rowsRead() * 9 / 10);
        }
    }

    @Test
    void readsTheFilesOfAController() throws IOException {
        for (Path file : files("cases/hearth", ".*(csv|xlsx)")) {
            Proposal proposal = propose(file);
            InputFile.Table read = read(file, proposal.trial().orElseThrow());
            assertThat(read.rowsRejected()).as(file.toString()).isZero();
            assertThat(read.rowsAccepted()).as(file.toString()).isPositive();
            List<String> open = file.toString().contains("desknest") ? List.of("columns.system_id") : List.of();
            assertThat(proposal.open()).as(file.toString()).isEqualTo(open);
        }
    }
}
