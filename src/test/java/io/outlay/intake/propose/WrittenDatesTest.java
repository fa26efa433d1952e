package io.outlay.intake.propose;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates of which one is day first and another month first are no two ways to write a date. */
class WrittenDatesTest {
    @TempDir
    private Path folder;

    @Test
    void datesThatContradictEachOtherAreNotReadByTwoPatterns() {
        WrittenDates dates = WrittenDates.of(List.of("13/09/2026", "09/14/2026"));
        assertThat(dates.patterns()).hasSize(1);
        assertThat(dates.unread()).isEqualTo(1);

        WrittenDates most = WrittenDates.of(List.of("09/14/2026", "13/09/2026", "09/15/2026"));
        assertThat(most.patterns()).containsExactly("M/d/yyyy");
        assertThat(most.canonical("13/09/2026")).isEqualTo("13/09/2026");
        assertThat(most.unread()).isEqualTo(1);
    }

    @Test
    void datesThatAgreeAreReadByTwoPatternsAtMost() {
        assertThat(WrittenDates.of(List.of("13/09/2026", "14.09.2026", "2026-09-15"))
                        .patterns())
                .containsExactly("d/M/yyyy", "d.M.yyyy");
    }

    /** A day and a month that change places in the middle of a file are refused, with a line of each. */
    @Test
    void aFileThatContradictsItselfIsRefusedWithBothLines() throws IOException {
        String profile = """
                table: business
                read: { date: [d/M/yyyy, M/d/yyyy] }
                columns:
                  date: { from: Day }
                  metric: { value: orders }
                  value: { from: N }
                """;
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("a.csv"), "Day,N\n13/09/2026,1\n09/14/2026,2\n01/02/2026,3\n");
        Intake.read(
                file,
                "inbox/a.csv",
                "",
                Profiles.trial("profiles/a.yaml", profile, ZoneOffset.UTC),
                facts::add,
                rejections::add);
        assertThat(facts).isEmpty();
        assertThat(rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.message())
                        .contains("the file has dates of each")
                        .contains("\"13/09/2026\" in line 2 is d/M/yyyy")
                        .contains("\"09/14/2026\" in line 3 is M/d/yyyy"));
    }
}
