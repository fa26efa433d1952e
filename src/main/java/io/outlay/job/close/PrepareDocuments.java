package io.outlay.job.close;

import io.outlay.job.ledger.Facts;
import io.outlay.job.ledger.MissingInputs;
import io.outlay.job.ledger.PostedBefore;
import io.outlay.job.ledger.PostingNotes;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.RegisterWatch;
import io.outlay.job.whatif.ScenarioBook;
import io.outlay.job.whatif.ScenarioCells;
import io.outlay.job.workspace.Stores;
import io.outlay.ledger.tieout.WorkbookRange;
import io.outlay.model.CloseState;
import io.outlay.model.Rejection;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.store.Attempt;
import io.outlay.store.FactStore.LiveLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes documents of all live facts, and of the documents the entries that the ledger should hold. */
public final class PrepareDocuments implements CloseStep {
    private final CloseRun run;
    private final Stores stores;
    private final KnownFacts known;

    public PrepareDocuments(CloseRun run, Stores stores) {
        this(run, stores, new KnownFacts(stores));
    }

    PrepareDocuments(CloseRun run, Stores stores, KnownFacts known) {
        this.run = run;
        this.stores = stores;
        this.known = known;
    }

    @Override
    public String title() {
        return "preparing documents";
    }

    @Override
    public boolean work(StepWork work) {
        Attempt attempt = work.attempt();
        List<LiveLine> live = stores.facts().invoiceLines(attempt.id());
        Facts facts = known.of(attempt.id());
        stores.postings().saveRenames(attempt.id(), facts.register().formerIds().current());
        Prepared prepared = Prepared.of(
                facts,
                live.stream().map(LiveLine::staged).toList(),
                new PostedBefore(attempt.basePeriod(), stores.postings().postedBefore(attempt)),
                attempt.period(),
                run.settings());
        save(work, live, prepared);
        tell(work, prepared);
        missing(work, prepared, live);
        return false;
    }

    private void save(StepWork work, List<LiveLine> live, Prepared prepared) {
        long id = work.attempt().id();
        List<TargetEntry> targets = prepared.targets();
        ScenarioBook scenarios = ScenarioBook.of(prepared, run.period(), run.settings());
        List<Rejection> rejections = new ArrayList<>(prepared.rejections());
        rejections.addAll(new ScenarioCells(run.root()).named(scenarios.rejections()));
        scenarios.notes().forEach(work::note);
        stores.postings()
                .saveLines(
                        id,
                        live.stream().map(LiveLine::contentId).toList(),
                        prepared.documents().lines(),
                        work.progress()::advance);
        WorkbookRange.exceeded(targets, run.settings().currency()).ifPresent(work::incomplete);
        stores.postings().stage(work.attempt(), targets, prepared.reasons(), work.progress()::advance);
        stores.postings().saveDocuments(id, prepared.posted());
        stores.postings().saveRejections(id, rejections);
        work.read(live.size() + prepared.facts().of(EffortEntry.class).size());
        work.wrote(targets.size());
        work.rejected(rejections.size());
    }

    private void missing(StepWork work, Prepared prepared, List<LiveLine> live) {
        Attempt attempt = work.attempt();
        MissingInputs missing = new MissingInputs(
                prepared, live.stream().map(line -> line.staged().line()).toList(), attempt.period(), run.settings());
        missing.all().forEach(work::missing);
        IncompleteMonth month = new IncompleteMonth(missing, attempt.basePeriod(), run.command());
        month.skipped().forEach(work::missing);
        stores.attempts().closedWithout(attempt.id(), without(attempt, month, prepared));
        if (!run.incomplete()) {
            month.fault(attempt.preliminary(), acceptedBefore()).ifPresent(work::incomplete);
        }
    }

    /** What was due and did not come, and the bills that clouds may still change. */
    private static List<String> without(Attempt attempt, IncompleteMonth month, Prepared prepared) {
        return Stream.concat(
                        month.without(attempt.preliminary()).stream(),
                        prepared.openBills(attempt.period()).getOrDefault(attempt.period(), List.of()).stream()
                                .map(CloseState::finalBill))
                .toList();
    }

    /** What the month was closed without already: who closed it so has seen it. */
    private List<String> acceptedBefore() {
        return stores.publications()
                .find(run.period())
                .map(published -> published.state().without())
                .orElse(List.of());
    }

    private void tell(StepWork work, Prepared prepared) {
        String currency = run.settings().currency();
        RegisterWatch.of(stores, work.attempt(), currency)
                .changes()
                .forEach(change -> work.note(change.sentence(currency) + "."));
        prepared.costs().notes().forEach(work::note);
        prepared.budgets().notes().forEach(work::note);
        PostingNotes.of(prepared, run.period()).forEach(work::note);
    }
}
