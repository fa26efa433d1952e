package io.outlay.job.close;

import static java.util.Comparator.comparing;

import io.outlay.model.fact.FindingDecision;
import io.outlay.report.FinanceWorkbook;
import io.outlay.report.book.Decision;
import io.outlay.report.summary.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decisions that people entered in workbooks of earlier closes: in those that lie in the inbox, and in the published one of
 * the month before. Of each finding the workbook of the latest month decides that has it; of one month the inbox wins.
 */
record EarlierDecisions(CloseRun run) {
    /** In one month a row that says something wins over a blank one, then the last place. */
    private static final Comparator<FindingDecision> LAST_WINS = comparing(FindingDecision::month)
            .thenComparing(FindingDecision::isFilled)
            .thenComparing(decision -> decision.source().file())
            .thenComparing(decision -> decision.source().line());

    /**
     * By key of the finding; of a published workbook that cannot be read none, and {@link #unreadable} says so.
     *
     * @param entered in workbooks of the inbox; those of later months than the one that is closed say nothing of it
     */
    Map<String, Decision> carried(List<FindingDecision> entered) {
        YearMonth before = run.period().minusMonths(1);
        Map<String, Decision> carried = new TreeMap<>();
        List<FindingDecision> sorted = entered.stream()
                .filter(decision -> !decision.month().isAfter(run.period()))
                .sorted(LAST_WINS)
                .toList();
        sorted.stream().filter(decision -> decision.month().isBefore(before)).forEach(one -> put(carried, one));
        carried.putAll(published());
        sorted.stream().filter(decision -> !decision.month().isBefore(before)).forEach(one -> put(carried, one));
        carried.values().removeIf(Decision.NONE::equals);
        return carried;
    }

    private static void put(Map<String, Decision> carried, FindingDecision one) {
        carried.put(
                one.key(), new Decision(one.decision().orElse(""), one.comment().orElse("")));
    }

    /** Why no decisions of the published workbook are carried on, as a sentence. */
    Optional<String> unreadable() {
        try {
            read();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("decisions of the sheet Findings are not carried on: " + e.getMessage());
        }
    }

    private Map<String, Decision> published() {
        try {
            return read();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private Map<String, Decision> read() throws IOException {
        return Files.isRegularFile(workbook()) ? Decisions.all(workbook()) : Map.of();
    }

    private Path workbook() {
        YearMonth before = run.period().minusMonths(1);
        return run.folders().published(before).resolve(FinanceWorkbook.fileName(before));
    }
}
