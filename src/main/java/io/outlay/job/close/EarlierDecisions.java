package io.outlay.job.close;

import io.outlay.report.FinanceWorkbook;
import io.outlay.report.book.Decision;
import io.outlay.report.summary.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decisions that people entered in published workbooks: those of the month before, and of the same month where it was
 * published already, which go before.
 */
record EarlierDecisions(CloseRun run) {
    /** By key of the finding; what cannot be read carries none on, and {@link #unreadable} says so. */
    Map<String, Decision> carried() {
        Map<String, Decision> carried = new TreeMap<>();
        for (Path workbook : workbooks()) {
            try {
                carried.putAll(Decisions.read(workbook));
            } catch (IOException e) {
                continue;
            }
        }
        return carried;
    }

    /** A sentence for each workbook whose decisions are not carried on. */
    List<String> unreadable() {
        List<String> sentences = new ArrayList<>();
        for (Path workbook : workbooks()) {
            try {
                Decisions.read(workbook);
            } catch (IOException e) {
                sentences.add("decisions of the sheet Findings are not carried on: " + e.getMessage());
            }
        }
        return sentences;
    }

    private List<Path> workbooks() {
        List<Path> workbooks = new ArrayList<>();
        for (YearMonth period : List.of(run.period().minusMonths(1), run.period())) {
            Path workbook = run.folders().published(period).resolve(FinanceWorkbook.fileName(period));
            if (Files.isRegularFile(workbook)) {
                workbooks.add(workbook);
            }
        }
        return workbooks;
    }
}
