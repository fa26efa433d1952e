package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.CloseRequest;
import io.outlay.job.close.MonthlyClose;
import io.outlay.job.close.StepCount;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may lie between a run that failed and the one that goes on with it. */
class RestartTest {
    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void august() {
        workspace = TestWorkspace.small(folder)
                .invoices("august.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,2026-08-01,2026-08-31,,");
    }

    @Test
    void failedRunGoesOnAfterAnOlderPeriodWasIssuedAgain() {
        workspace.close("2026-08");
        workspace.invoices("late.csv", "M-8,2026-09-18,Mailer,40.00,EUR,,2026-08-01,2026-08-31,,");
        workspace.close("2026-09");
        assertThatThrownBy(() -> workspace.close("2026-10", failing())).hasMessage("disk full");

        assertThat(workspace.revise("2026-08", "auditor asked").revision()).isEqualTo(2);

        CloseOutcome outcome = workspace.close("2026-10");
        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.steps()).extracting(StepCount::step).containsExactly("gate 2: tie-out", "publish");
        assertThat(workspace.report("2026-10")).containsKeys("manifest.json", "tech-cost-2026-10.xlsx");
    }

    @Test
    void runThatFailedWhileItSwitchedOverGoesOnThere() {
        assertThatThrownBy(() -> workspace.close("2026-08", publishing())).hasMessage("disk full");

        CloseOutcome outcome = workspace.close("2026-08");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.steps()).extracting(StepCount::step).containsExactly("publish");
    }

    /** As a copy of the workspace on another machine may have it, beside the database of both. */
    @Test
    void filesOfAnotherAttemptAreNotPublishedForThisOne() throws IOException {
        Path staged = folder.resolve(".outlay/staging/2026-08");
        Path other = folder.resolve("away");
        assertThatThrownBy(() -> workspace.close("2026-08", publishing())).hasMessage("disk full");
        Files.move(staged, other);
        workspace.invoices("august.csv", "S-8,2026-08-01,Shopco,140.00,EUR,,2026-08-01,2026-08-31,,");
        assertThatThrownBy(() -> workspace.close("2026-08", publishing())).hasMessage("disk full");
        Files.move(staged, folder.resolve("right"));
        Files.move(other, staged);

        CloseOutcome outcome = workspace.close("2026-08");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.rows("2026-08", "cost_by_month.csv"))
                .extracting(row -> row.get("effective"))
                .containsExactly("140.00");
    }

    /** Spring Batch writes both in transactions of their own, and a run may be cut off between them. */
    @Test
    void attemptOfWhichOnlyTheInstanceWasWrittenBegins() throws SQLException {
        assertThatThrownBy(() -> workspace.close("2026-08", failing())).hasMessage("disk full");
        workspace.execute("truncate batch_job_execution cascade");
        assertThat(workspace.query("select count(*) from batch_job_instance")).containsExactly("1");

        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.report("2026-08")).containsKey("manifest.json");
    }

    /** As a connection that is lost before the end of the step is written, and found again for that of the job, leaves it. */
    @Test
    void attemptWhoseStepNeverEndedBeginsAnew() throws SQLException {
        assertThatThrownBy(() -> workspace.close("2026-08", failing())).hasMessage("disk full");
        workspace.execute(
                "update batch_step_execution set status = 'STARTED', end_time = null where status = 'FAILED'");

        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.report("2026-08")).containsKey("manifest.json");
    }

    private static Progress publishing() {
        return new Disturbance("publishing", 1, () -> {
            throw new IllegalStateException("disk full");
        });
    }

    @Test
    void closeBegunBeforeTheMonthWasOverIsFinalAfterIt() {
        assertThatThrownBy(() -> close(LocalDate.of(2026, 8, 20), failing())).hasMessage("disk full");

        CloseOutcome outcome = close(LocalDate.of(2026, 9, 1), Progress.SILENT);

        assertThat(outcome.preliminary()).isFalse();
        assertThat(workspace.text("reports/2026-08/manifest.json")).containsPattern("\"status\" ?: ?\"final\"");
    }

    private static Progress failing() {
        return new Disturbance("tying out", 1, () -> {
            throw new IllegalStateException("disk full");
        });
    }

    private CloseOutcome close(LocalDate today, Progress progress) {
        return new MonthlyClose("test")
                .close(
                        new CloseRequest(
                                workspace.workspace(),
                                Optional.of(YearMonth.of(2026, 8)),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                true,
                                today),
                        progress);
    }
}
