package io.outlay.job;

import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore.Published;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Switches the period to this attempt and flags it, in one transaction; then moves the files into place, and takes the flag
 * away. A crash in between leaves the flag, and the next run finishes.
 */
final class Publish implements CloseStep {
    /** Files whose rows BI tools see, and their tables. */
    static final Map<String, String> KEPT = Map.of(
            "verdicts.csv", "verdict", "bridge.csv", "bridge", "renewals.csv", "renewal", "hotspots.csv", "hotspot");

    private final CloseRun run;
    private final Stores stores;

    Publish(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "publishing";
    }

    @Override
    public boolean work(StepWork work) {
        if (work.next() == 0) {
            switchOver(work);
            work.next(1);
            work.progress().advance(1);
            return true;
        }
        Published published = stores.publications().find(run.period()).orElseThrow();
        finish(run.folders(), stores, published);
        work.progress().advance(1);
        return false;
    }

    private void switchOver(StepWork work) {
        Attempt attempt = work.attempt();
        Optional<Published> before = stores.publications().find(run.period());
        String sha = StageReport.csvSha256(run.folders().staged(run.period()));
        int revision = StageReport.revision(before, sha, ReportAssembly.state(stores, attempt, run));
        if (run.revise().isPresent()) {
            stores.publications().reissue(run.period(), revision, sha);
        } else {
            stores.publications().publish(attempt, revision, sha);
        }
        keepResults();
        work.wrote(before.isPresent() && before.get().revision() == revision ? 0 : 1);
    }

    private void keepResults() {
        KEPT.forEach((file, table) -> {
            Path csv = run.folders().staged(run.period()).resolve("csv").resolve(file);
            try (Reader rows = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
                stores.results().keep(run.period(), table, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Moves the files of a switched period into place; also what a later run does for a period found flagged. */
    static void finish(ReportFolders folders, Stores stores, Published period) {
        boolean known = Files.exists(folders.archived(period.period(), period.revision()));
        if (known) {
            folders.restore(period.period(), period.revision());
        } else {
            folders.archive(period.period(), period.revision());
            folders.publish(period.period(), period.revision());
        }
        folders.dropStaging(period.period());
        stores.publications().finish(period.period());
    }
}
