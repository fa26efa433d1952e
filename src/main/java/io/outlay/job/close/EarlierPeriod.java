package io.outlay.job.close;

import io.outlay.job.deliver.Delivered;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Stopped;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A period beside those that are closed. One earlier than the last hands out its stored files as they were; one that was
 * never run cannot be run any more.
 *
 * @param closed in their order
 */
record EarlierPeriod(YearMonth period, List<Published> closed) {
    boolean isEarlier() {
        return closed.stream().anyMatch(p -> p.period().isAfter(period));
    }

    /**
     * Whether its files are handed out as they were, rather than made.
     *
     * @param revise reason to re-issue it with what was posted since
     * @throws Stopped when it is earlier and has no files
     */
    boolean isAsIssued(Optional<String> revise) {
        if (isEarlier() && stored().isEmpty()) {
            throw closedWithAnother();
        }
        return isEarlier() && revise.isEmpty();
    }

    private Optional<Published> stored() {
        return closed.stream().filter(p -> p.period().equals(period)).findFirst();
    }

    private Stopped closedWithAnother() {
        YearMonth with = closed.stream()
                .map(Published::period)
                .filter(period::isBefore)
                .findFirst()
                .orElseThrow();
        YearMonth last = closed.get(closed.size() - 1).period();
        return new Stopped(
                Exit.WRONG_USE,
                "Period " + period + " was closed together with " + with + " and has no report of its own.\nRun " + last
                        + " or a later month.");
    }

    CloseOutcome asIssued(ReportFolders folders) {
        Published stored = stored().orElseThrow();
        List<String> restored = folders.restore(stored);
        Path report = folders.published(period);
        return new CloseOutcome(
                        Exit.DONE,
                        period,
                        stored.revision(),
                        false,
                        stored.state(),
                        Optional.of(report),
                        Optional.of(report.resolve("tech-cost-" + period + ".xlsx")),
                        List.of(),
                        new CloseOutcome.Remarks(
                                List.of(),
                                List.of(
                                        "Later months are closed: this is the report as it was issued. Use --revise REASON to"
                                                + " re-issue it with what was posted since."),
                                List.of()),
                        List.of(),
                        List.of(),
                        Delivered.NONE)
                .with(restored);
    }
}
