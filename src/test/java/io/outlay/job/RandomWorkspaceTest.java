package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for any workspace: everything ties out, and the same files give the same report. */
class RandomWorkspaceTest {
    private static final String PERIOD = "2026-09";

    @TempDir
    Path folder;

    @Test
    void tiesOutAndGivesTheSameReportFromTheSameFilesInAnotherPlace() throws IOException {
        TestWorkspace one = RandomWorkspace.workspace(folder.resolve("one"), 11);
        TestWorkspace other = TestWorkspace.copy(one.root(), folder.resolve("elsewhere/other"));

        CloseOutcome first = one.close(PERIOD);
        CloseOutcome second = other.close(PERIOD);

        assertThat(first.exit()).as(String.valueOf(first.faults())).isEqualTo(Exit.DONE);
        assertThat(second.exit()).isEqualTo(Exit.DONE);
        assertThat(one.rows(PERIOD, "reconciliation.csv"))
                .hasSizeGreaterThan(15)
                .allSatisfy(line ->
                        assertThat(new BigDecimal(line.get("difference"))).isZero());
        assertThat(WorkbookParts.of(first.workbook().orElseThrow()))
                .isEqualTo(WorkbookParts.of(second.workbook().orElseThrow()));
        assertThat(one.report(PERIOD).keySet()).isEqualTo(other.report(PERIOD).keySet());
        one.report(PERIOD)
                .forEach((file, bytes) ->
                        assertThat(other.report(PERIOD).get(file)).as(file).isEqualTo(bytes));
    }
}
