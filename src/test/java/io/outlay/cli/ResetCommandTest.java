package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.care.ResetWorkspace;
import io.outlay.job.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {
    private static final List<YearMonth> PERIODS =
            List.of(YearMonth.of(2026, 7), YearMonth.of(2026, 8), YearMonth.of(2026, 9));

    @TempDir
    Path folder;

    private String acme;
    private int resets;

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "outlay.company: ACME\n");
        acme = folder.toString();
    }

    @Test
    void confirmedItSaysWhereEverythingIsAndHowToGoOn() {
        CommandRun run = CommandRun.resetting(new Reset(true), "reset", acme, "--yes");

        assertThat(run.code()).isZero();
        assertThat(resets).isOne();
        assertThat(run.out())
                .isEqualTo("Archived 3 closed months (2026-07 to 2026-09) in " + folder
                        + "/.outlay-reset-1\nStart over with: outlay run " + acme + " --period 2026-09\n");
    }

    @Test
    void withoutATerminalItArchivesNothingUnlessConfirmed() {
        CommandRun run = CommandRun.resetting(new Reset(true), "reset", acme);

        assertThat(run.code()).isEqualTo(2);
        assertThat(resets).isZero();
        assertThat(run.err())
                .isEqualToNormalizingNewlines("There is no terminal to ask on whether to archive 3 closed months"
                        + " (2026-07 to 2026-09).\nAdd --yes.\n\n");
    }

    @Test
    void workspaceThatWasNeverClosedHasNothingToArchive() {
        CommandRun run = CommandRun.resetting(new Reset(false), "reset", acme, "--json");

        assertThat(run.code()).isZero();
        assertThat(resets).isZero();
        assertThat(run.out()).contains("\"periods\" : [ ]", "\"archive\" : null");
    }

    private final class Reset implements ResetWorkspace {
        private final boolean posted;

        Reset(boolean posted) {
            this.posted = posted;
        }

        @Override
        public Plan plan(Workspace workspace) {
            return new Plan(posted, PERIODS, workspace.root().resolve(".outlay-reset-1"));
        }

        @Override
        public Outcome reset(Workspace workspace) {
            resets++;
            return new Outcome(PERIODS, workspace.root().resolve(".outlay-reset-1"), Optional.empty());
        }
    }
}
