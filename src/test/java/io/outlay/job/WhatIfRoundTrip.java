package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.Recalculated;
import io.outlay.job.close.CloseOutcome;
import io.outlay.model.fact.ScenarioRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A scenario through an office program and back. Run by {@code WorkbooksInLibreOfficeTest}. */
public abstract class WhatIfRoundTrip {
    /** Begun, edited, saved by LibreOffice, read back: no row is lost, and the edited figure counts. */
    @Test
    void roundTripThroughLibreOfficeLosesNothing() throws IOException, InterruptedException {
        BegunScenario scenario = BegunScenario.get();
        TestWorkspace workspace = scenario.workspace();

        Path saved = Recalculated.of(scenario.edited());

        String figure = String.valueOf(BegunScenario.FIGURE);
        assertThat(BegunScenario.rows(saved))
                .isEqualTo(BegunScenario.rows(scenario.begun()).stream()
                        .map(row -> BegunScenario.isEdited(row) ? row.filled(figure, row.origin()) : row)
                        .toList());
        Files.createDirectories(workspace.root().resolve("inbox"));
        Files.copy(saved, workspace.root().resolve("inbox/shop.xlsx"));
        CloseOutcome outcome = workspace.close("2026-09");
        assertThat(outcome.rejections()).isEmpty();
        assertThat(BegunScenario.rows(workspace.root().resolve("reports/2026-09/what-if-shop-2026-09.xlsx")))
                .filteredOn(BegunScenario::isEdited)
                .extracting(ScenarioRow::likely)
                .containsExactly(figure);
    }
}
