package io.outlay.job.close;

import io.outlay.delivery.DigestFile;
import io.outlay.job.workspace.ReportFiles;
import io.outlay.job.workspace.Stores;
import io.outlay.model.CloseState;
import io.outlay.model.FileHashes;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sha256;
import io.outlay.model.Sum;
import io.outlay.model.fact.FindingDecision;
import io.outlay.model.ledger.Digest;
import io.outlay.report.CsvReports;
import io.outlay.report.FinanceWorkbook;
import io.outlay.report.Manifest;
import io.outlay.report.bills.DeadlineCalendar;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.RestatementCause;
import io.outlay.report.cut.WholeReport;
import io.outlay.report.page.CostPage;
import io.outlay.report.sheet.Revision;
import io.outlay.report.whatif.WhatIfWorkbook;
import io.outlay.settings.ReportCut;
import io.outlay.store.PublicationStore.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Analyses the ledger and writes all files of the period into the staging folder. */
record StageReport(CloseRun run, Stores stores, KnownFacts known) implements CloseStep {
    @Override
    public String title() {
        return "writing the report";
    }

    @Override
    public boolean work(StepWork work) {
        Path folder = run.folders().stage(run.period());
        WholeReport whole = new ReportAssembly(run, stores, work.attempt(), known).whole();
        CloseReport report = whole.report();
        CsvReports.write(folder.resolve("csv"), report);
        work.progress().advance(1);
        int revision = revision(
                stores.publications().find(run.period()),
                csvSha256(folder, run.hashes()),
                report.head().state());
        FinanceWorkbook.write(
                folder.resolve("tech-cost-" + run.period() + ".xlsx"),
                report,
                new Revision(revision, changed(folder, revision), run.revise()));
        CostPage.write(folder, report, digest(folder));
        DeadlineCalendar.write(folder, report, revision);
        scenarios(folder, report);
        cuts(folder, whole, revision).forEach(work::note);
        Manifest.write(folder, report, revision, run.hashes());
        work.staged(new ReportFiles(folder, run.hashes()).manifestSha256().orElseThrow());
        work.progress().advance(1);
        Found.of(report).forEach(work::finding);
        restated(report).ifPresent(work::note);
        decisions(work);
        work.read(report.months().size());
        work.wrote(files(folder).size());
        return false;
    }

    private void decisions(StepWork work) {
        EarlierDecisions decisions = new EarlierDecisions(run);
        decisions.unreadable().ifPresent(work::note);
        decisions
                .contradicted(stores.facts().live(work.attempt().id(), FindingDecision.class))
                .ifPresent(work::note);
    }

    /** What Summary says, as it was just written. */
    private static Digest digest(Path folder) {
        try {
            return DigestFile.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many causes changed closed months and by how much, as the sheet lists them. */
    private static Optional<String> restated(CloseReport report) {
        List<RestatementCause> causes = RestatementCause.of(report.changes().restatements(), report.systems());
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = Sum.of(causes, RestatementCause::difference);
        String amount = report.head().currency() + " "
                + MinorUnit.of(report.head().currency()).round(sum).toPlainString();
        return Optional.of((causes.size() == 1 ? "1 restatement changes" : causes.size() + " restatements change")
                + " the cost of closed months by " + amount + ": sheet Restatements");
    }

    private void scenarios(Path folder, CloseReport report) {
        for (BuildOrBuy.Case scenario : report.buildOrBuy().cases()) {
            WhatIfWorkbook.write(
                    folder.resolve(scenario.workbook()),
                    scenario.answer(),
                    scenario.rows(),
                    report.head().currency(),
                    run.period());
        }
    }

    /**
     * Workbook and page of each part of the report that a recipient gets.
     *
     * @return which of them hold nothing, a sentence each
     */
    private List<String> cuts(Path folder, WholeReport whole, int revision) {
        List<String> empty = new ArrayList<>();
        for (ReportCut cut : run.settings().mail().cuts()) {
            Path own = folder.resolve(ReportCut.FOLDER).resolve(cut.name());
            try {
                Files.createDirectories(own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            CloseReport part = whole.part(cut);
            FinanceWorkbook.write(
                    own.resolve(FinanceWorkbook.fileName(run.period())),
                    part,
                    new Revision(revision, List.of(), Optional.empty()));
            CostPage.write(own, part, digest(own));
            if (part.systems().isEmpty() && part.months().isEmpty()) {
                empty.add("Nothing is known of " + cut.names() + ": the report cut to it is empty");
            }
        }
        return empty;
    }

    /**
     * The same CSV files of a month in the same state are the same revision. Found anew when publishing: a number handed over in memory would be gone
     * after a crash.
     */
    static int revision(Optional<Published> before, String csvSha256, CloseState state) {
        return before.map(p ->
                        p.csvSha256().equals(csvSha256) && p.state().equals(state) ? p.revision() : p.revision() + 1)
                .orElse(1);
    }

    /** CSV files that the revision before states differently, by name; all that there are when it did not have them. */
    private List<String> changed(Path folder, int revision) {
        Path before = run.folders().archived(run.period(), revision - 1).resolve("csv");
        return revision == 1 || !Files.exists(before)
                ? List.of()
                : files(folder.resolve("csv")).stream()
                        .filter(file -> !sameContent(file, before.resolve(file.getFileName())))
                        .map(file -> file.getFileName().toString().replace(".csv", ""))
                        .toList();
    }

    private boolean sameContent(Path file, Path other) {
        return Files.exists(other) && run.hashes().of(file).equals(run.hashes().of(other));
    }

    /** SHA-256 over names and contents of all CSV files. */
    static String csvSha256(Path folder, FileHashes hashes) {
        Sha256 sha = new Sha256();
        for (Path file : files(folder.resolve("csv"))) {
            sha.add(file.getFileName().toString()).add(hashes.of(file));
        }
        return sha.hex();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
