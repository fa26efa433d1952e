package io.outlay.job.close;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.ReportFiles;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.report.Manifest;
import io.outlay.settings.ReportCut;
import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore.Issue;
import io.outlay.store.PublicationStore.Published;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Switches the period to this attempt and flags it, in one transaction; then moves the files into place, and takes the flag
 * away. A crash in between leaves the flag, and the next run finishes.
 */
record Publish(CloseRun run, Stores stores) implements CloseStep {
    /** Files whose rows BI tools see, and their tables. */
    static final Map<String, String> KEPT = Map.of(
            "verdicts.csv", "verdict", "bridge.csv", "bridge", "renewals.csv", "renewal", "hotspots.csv", "hotspot");

    @Override
    public String title() {
        return "publishing";
    }

    @Override
    public boolean work(StepWork work) {
        run.verifyHeld().run();
        if (work.next() == 0) {
            switchOver(work);
            work.next(1);
            work.progress().advance(1);
            return true;
        }
        Published published = stores.publications().find(run.period()).orElseThrow();
        finish(run.folders(), stores, published).forEach(work::note);
        work.progress().advance(1);
        return false;
    }

    private void switchOver(StepWork work) {
        refuseOther(work.staged());
        Attempt attempt = work.attempt();
        Optional<Published> before = stores.publications().find(run.period());
        Issue issue = issue(before, attempt);
        if (run.revise().isPresent()) {
            stores.publications().reissue(run.period(), issue);
        } else {
            stores.publications().publish(attempt, issue);
        }
        keepResults();
        work.wrote(before.isPresent() && before.get().revision() == issue.revision() ? 0 : 1);
    }

    /** What is published is what was computed; the next run computes it again. */
    private void refuseOther(Optional<String> computed) {
        if (!computed.equals(new ReportFiles(run.folders().staged(run.period()), run.hashes()).manifestSha256())) {
            throw new Stopped(
                    Exit.FAILED,
                    "The files of " + run.period() + " were changed after they were computed, in "
                            + run.folders().staged(run.period()) + ".\nNothing was published. Run again.");
        }
    }

    /** A revision that is out already keeps its files as long as they are whole. */
    private Issue issue(Optional<Published> before, Attempt attempt) {
        Path staged = run.folders().staged(run.period());
        String csv = StageReport.csvSha256(staged, run.hashes());
        int revision = StageReport.revision(before, csv, ReportAssembly.state(stores, attempt, run));
        return before.filter(p -> p.revision() == revision && run.folders().isKept(p) && hasCuts(p, staged))
                .map(p -> new Issue(revision, csv, p.manifestSha256()))
                .orElseGet(() -> new Issue(
                        revision,
                        csv,
                        new ReportFiles(staged, run.hashes()).manifestSha256().orElseThrow()));
    }

    /** A recipient who came later is due a cut that the files of the same revision lack: then these are published anew. */
    private boolean hasCuts(Published before, Path staged) {
        Set<String> cuts = Manifest.names(staged).stream()
                .filter(name -> name.startsWith(ReportCut.FOLDER + "/"))
                .collect(Collectors.toSet());
        return cuts.isEmpty()
                || Stream.of(
                                run.folders().archived(run.period(), before.revision()),
                                run.folders().published(run.period()))
                        .filter(folder -> Files.exists(folder.resolve(Manifest.FILE)))
                        .anyMatch(folder -> Manifest.names(folder).containsAll(cuts));
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

    /**
     * Moves the files of a switched period into place; also what a later run does for a period found flagged. What is
     * published is what was computed: staged files whose hashes are those of the revision.
     *
     * @return what had to be restored, a sentence each
     */
    static List<String> finish(ReportFolders folders, Stores stores, Published period) {
        folders.archive(period);
        List<String> restored = folders.restore(period);
        folders.dropStaging(period.period());
        stores.publications().finish(period.period());
        return restored;
    }
}
