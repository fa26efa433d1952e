package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.sample.FaultySample;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample with every kind of bad input goes through the gates, and tells what it left out. */
class FaultyCloseTest {
    @TempDir
    Path folder;

    @Test
    void endsWithRejectionsAndPublishes() throws IOException {
        TestWorkspace workspace = TestWorkspace.copy(FaultySample.ROOT, folder);

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(Exit.REJECTIONS);
        assertThat(workspace.csv("2026-09", "rejections.csv")).hasSizeGreaterThan(30);
    }
}
