package io.outlay.job.close;

import io.outlay.job.ledger.RegisterWatch;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.job.workspace.Stores;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.GateSettings;
import io.outlay.store.Attempt;
import java.util.ArrayList;
import java.util.List;

/**
 * Gate 1: stops the close when too much of a table was rejected, by rows or by money, when a changed file lost too much of a
 * month, or when a table that came before is empty for the month.
 */
public final class InputGate implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    public InputGate(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "checking inputs";
    }

    @Override
    public boolean work(StepWork work) {
        Attempt attempt = work.attempt();
        List<String> unlisted =
                RegisterWatch.of(stores, attempt, run.settings().currency()).faults();
        if (!unlisted.isEmpty()) {
            work.refuse(unlisted);
            stores.attempts().stopAtGate(attempt.id());
            return false;
        }
        RejectedShares shares = shares(attempt);
        count(shares, work);
        List<String> faults = faults(shares, work);
        if (!faults.isEmpty()) {
            work.stopAtGate(faults);
            stores.attempts().stopAtGate(attempt.id());
        }
        work.progress().advance(1);
        return false;
    }

    private static void count(RejectedShares shares, StepWork work) {
        work.read(shares.tables().values().stream()
                .mapToLong(RejectedShares.Share::rowsRead)
                .sum());
        work.rejected(shares.tables().values().stream()
                .mapToLong(RejectedShares.Share::rowsRejected)
                .sum());
    }

    private List<String> faults(RejectedShares shares, StepWork work) {
        Attempt attempt = work.attempt();
        GateSettings limits = run.settings().gate();
        List<String> faults = new ArrayList<>(shares.faults(limits));
        faults.addAll(RejectedShares.unread(stores.attempts().files(attempt.id())));
        faults.addAll(WorkspaceReading.registerFaults(
                stores.facts().live(attempt.id(), TechSystem.class),
                shares.tables().containsKey("invoices")));
        FileChanges changes =
                new FileChanges(stores.changes().of(attempt), stores.attempts().files(attempt.id()));
        changes.notes().forEach(work::note);
        faults.addAll(changes.faults(limits));
        if (faults.isEmpty()) {
            // What was rejected or removed has been named; only when nothing was is a month short of whole tables, or a
            // sum
            // beyond what can be stated.
            faults.addAll(work.incomplete());
        }
        return faults;
    }

    private RejectedShares shares(Attempt attempt) {
        ExchangeRates rates = ExchangeRates.of(stores.facts().live(attempt.id(), ExchangeRate.class));
        return RejectedShares.of(
                stores.attempts().files(attempt.id()),
                stores.attempts().rejectedBeside(attempt.id()),
                new RejectedShares.Valuation(rates, run.settings().currency(), run.period()));
    }
}
