package io.outlay.job.close;

import io.outlay.job.workspace.Stores;
import io.outlay.ledger.tieout.TieOut;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.ReportTotals;
import io.outlay.report.bridge.BridgeTotals;
import io.outlay.store.TieOutStore.Broken;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gate 2: the chain from files to figures must hold to the cent, the staged files included, as they are read back. */
record ReportGate(CloseRun run, Stores stores, KnownFacts known) implements CloseStep {
    @Override
    public String title() {
        return "tying out";
    }

    @Override
    public boolean work(StepWork work) {
        Path staged = run.folders().staged(run.period());
        List<ReportTotals> stated = ReportTotals.read(
                staged, run.period(), MinorUnit.of(run.settings().currency()));
        List<TieOutLine> chain =
                new ArrayList<>(TieOut.of(known.sums(run, work.attempt()).withReported(byMonth(stated))));
        chain.addAll(printed(stated));
        chain.addAll(new BridgeChain(run, stores, work.attempt()).lines(BridgeTotals.read(staged)));
        chain.addAll(new CutChain(run.settings(), run.period(), staged).lines());
        List<String> faults = new ArrayList<>();
        chain.stream().filter(line -> !line.holds()).map(ReportGate::fault).forEach(faults::add);
        if (!faults.isEmpty()) {
            stores.tieOut().broken(work.attempt()).stream()
                    .map(ReportGate::document)
                    .forEach(faults::add);
            work.stopAtGate(faults);
            if (run.revise().isEmpty()) {
                stores.attempts().stopAtGate(work.attempt().id());
            }
        }
        work.read(chain.size());
        work.rejected(faults.size());
        work.progress().advance(1);
        return false;
    }

    /** The cost up to the period, as each staged file states it month by month. */
    private SortedMap<String, BigDecimal> byMonth(List<ReportTotals> stated) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        stated.stream()
                .filter(totals -> !totals.byMonth().isEmpty())
                .forEach(totals -> sums.put(totals.file(), totals.upTo(run.period())));
        return sums;
    }

    /** Totals printed without months stand over all rows, prepaid months included: they must equal the rows'. */
    private List<TieOutLine> printed(List<ReportTotals> stated) {
        BigDecimal rows = stated.stream()
                .filter(totals -> totals.file().equals("ledger.csv"))
                .map(ReportTotals::total)
                .findFirst()
                .orElseThrow();
        return stated.stream()
                .filter(totals -> totals.byMonth().isEmpty())
                .map(totals -> new TieOutLine(
                        "report",
                        "all entries = " + totals.file(),
                        run.settings().currency(),
                        rows,
                        totals.total()))
                .toList();
    }

    private static String fault(TieOutLine line) {
        return "Tie-out, " + line.stage() + ": " + line.item() + ": expected "
                + line.expected().toPlainString() + ", found " + line.actual().toPlainString() + ", difference "
                + line.difference().toPlainString()
                + (line.currency().isEmpty() ? "" : " " + line.currency());
    }

    private static String document(Broken document) {
        return "Document " + document.document() + ": its lines are booked at "
                + document.lines().toPlainString() + ", its ledger entries bill "
                + document.billed().toPlainString() + " and spread "
                + document.effective().toPlainString();
    }
}
