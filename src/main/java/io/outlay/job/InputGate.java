package io.outlay.job;

import io.outlay.ledger.ExchangeRates;
import io.outlay.settings.GateSettings;
import io.outlay.store.Attempt;
import io.outlay.store.AttemptStore.Replacement;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gate 1: stops the close when too much of a table was rejected, by rows or by money, when a replaced file lost too much of
 * what it held, or when a table that came before is empty for the month.
 */
final class InputGate implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    InputGate(CloseRun run, Stores stores) {
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
        GateSettings limits = run.settings().gate();
        RejectedShares shares = shares(attempt);
        List<String> faults = new ArrayList<>(shares.faults(limits));
        faults.addAll(WorkspaceReading.registerFaults(
                stores.facts().systems(attempt.id()), shares.tables().containsKey("invoices")));
        for (Replacement r : stores.attempts().replacements(attempt)) {
            removed(r, limits).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            // What was rejected or removed has been named; only when nothing was is a month short of whole tables.
            faults.addAll(work.incomplete());
        }
        work.read(shares.tables().values().stream()
                .mapToLong(RejectedShares.Share::rowsRead)
                .sum());
        work.rejected(shares.tables().values().stream()
                .mapToLong(RejectedShares.Share::rowsRejected)
                .sum());
        if (!faults.isEmpty()) {
            work.stopAtGate(faults);
            stores.attempts().stopAtGate(attempt.id());
        }
        work.progress().advance(1);
        return false;
    }

    private RejectedShares shares(Attempt attempt) {
        ExchangeRates rates = ExchangeRates.of(stores.facts().rates(attempt.id()));
        return RejectedShares.of(
                stores.attempts().files(attempt.id()),
                stores.attempts().rejectedBeside(attempt.id()),
                new RejectedShares.Valuation(rates, run.settings().currency(), run.period()));
    }

    private static Optional<String> removed(Replacement r, GateSettings limits) {
        if (r.before().signum() <= 0) {
            return Optional.empty();
        }
        // Credits in place of charges remove more than there was; the setting allows all of it at most.
        double share = Math.min(
                1,
                r.before()
                        .subtract(r.now())
                        .divide(r.before(), MathContext.DECIMAL64)
                        .doubleValue());
        return share <= limits.maxRemovedShare()
                ? Optional.empty()
                : Optional.of(r.path() + ": replaced, and " + RejectedShares.percent(share) + " of its amount is gone ("
                        + r.currency() + " " + r.before().toPlainString() + " before, "
                        + r.now().toPlainString() + " now).\nPut the earlier file back, or allow it "
                        + RejectedShares.allowing("gate.max-removed-share", share));
    }
}
