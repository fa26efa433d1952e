package io.outlay.job.close;

import io.outlay.report.FinanceWorkbook;
import io.outlay.report.book.Decision;
import io.outlay.report.summary.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** Decisions that people entered in the published workbook of the month before. */
record EarlierDecisions(CloseRun run) {
    /** By key of the finding; of a workbook that cannot be read none, and {@link #unreadable} says so. */
    Map<String, Decision> carried() {
        try {
            return read();
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Why no decisions are carried on, as a sentence. */
    Optional<String> unreadable() {
        try {
            read();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("decisions of the sheet Findings are not carried on: " + e.getMessage());
        }
    }

    private Map<String, Decision> read() throws IOException {
        return Files.isRegularFile(workbook()) ? Decisions.read(workbook()) : Map.of();
    }

    private Path workbook() {
        YearMonth before = run.period().minusMonths(1);
        return run.folders().published(before).resolve(FinanceWorkbook.fileName(before));
    }
}
