package io.outlay.job;

import io.outlay.ledger.Posting;
import io.outlay.ledger.PostingCalculator;
import io.outlay.ledger.PostingInput;
import io.outlay.ledger.Register;
import io.outlay.ledger.UnknownAliases;
import io.outlay.model.DocumentLine;
import io.outlay.model.Rejection;
import io.outlay.model.StagedLine;
import io.outlay.store.Attempt;
import io.outlay.store.FactStore.LiveLine;
import java.util.ArrayList;
import java.util.List;

/** Makes documents of all live facts, and of the documents the entries that the ledger should hold. */
final class PrepareDocuments implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    PrepareDocuments(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "preparing documents";
    }

    @Override
    public boolean work(StepWork work) {
        Attempt attempt = work.attempt();
        Register register = Register.of(stores.facts().systems(attempt.id()));
        List<LiveLine> live = stores.facts().invoiceLines(attempt.id());
        List<StagedLine> lines = live.stream().map(LiveLine::staged).toList();
        Posting posting = PostingCalculator.post(
                new PostingInput(
                        attempt.period(),
                        register.systems(),
                        stores.facts().aliases(attempt.id()),
                        stores.facts().rates(attempt.id()),
                        lines,
                        stores.postings().postedBefore(attempt)),
                run.settings().ledger());
        save(work, register, live, posting);
        return false;
    }

    private void save(StepWork work, Register register, List<LiveLine> live, Posting posting) {
        long id = work.attempt().id();
        List<Rejection> rejections = new ArrayList<>(posting.rejections());
        rejections.addAll(register.rejections());
        rejections.addAll(UnknownAliases.of(register.systems(), stores.facts().aliases(id)));
        rejections.addAll(Metrics.of(run, stores, work.attempt()).rejections());
        stores.postings()
                .saveLines(
                        id, live.stream().map(LiveLine::contentId).toList(), posting.lines(), work.progress()::advance);
        stores.postings().saveTargets(id, posting.targets(), work.progress()::advance);
        stores.postings().saveDocuments(id, posting.documents(), posting.reasons());
        stores.postings().saveRejections(id, rejections);
        work.read(posting.lines().size());
        work.wrote(posting.targets().size());
        work.rejected(rejections.size());
        if (stores.facts().systems(id).isEmpty()) {
            work.note(
                    "The register holds no system, so all cost stands under unmapped: list the systems in systems.csv.");
        }
        long duplicates = posting.lines().stream()
                .filter(l -> l.state() == DocumentLine.State.DUPLICATE)
                .count();
        if (duplicates > 0) {
            work.note(duplicates + (duplicates == 1 ? " invoice line stands" : " invoice lines stand")
                    + " in another file as well and counted once.");
        }
        long waiting = posting.lines().stream()
                .filter(l -> l.state() == DocumentLine.State.WAITING)
                .count();
        if (waiting > 0) {
            work.note(waiting + (waiting == 1 ? " invoice line is" : " invoice lines are")
                    + " dated after the cut-off and waits for the next close.");
        }
    }
}
