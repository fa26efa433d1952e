package io.outlay.job.close;

import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * @param period the month to close; empty for the last full calendar month before {@code today}
 * @param revise reason to re-issue an older period with all that is posted now
 * @param out folder for the reports instead of {@code reports/} in the workspace
 * @param deliver whether the report is sent
 * @param incomplete whether a month is closed although tables that came before have nothing for it
 * @param today the caller's date: nothing below looks at a clock
 */
public record CloseRequest(
        Workspace workspace,
        Optional<YearMonth> period,
        Optional<String> revise,
        Optional<Path> out,
        boolean deliver,
        boolean incomplete,
        LocalDate today) {}
