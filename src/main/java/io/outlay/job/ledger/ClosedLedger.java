package io.outlay.job.ledger;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.CapexSettings;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore.Published;
import java.time.YearMonth;
import java.util.List;

/**
 * The ledger as the latest published period has it, read once and let go of.
 *
 * @param capex as the workspace is set now
 */
public record ClosedLedger(
        YearMonth period, String currency, CapexSettings capex, List<TechSystem> systems, LedgerBaseline baseline) {

    /**
     * @param progress told of each stage
     * @throws Stopped when nothing is published, or another run holds the workspace
     */
    public static ClosedLedger of(Workspace workspace, Progress progress) {
        OutlaySettings settings = Session.settings(workspace).settings();
        if (!Session.isKnown(workspace)) {
            throw nothing(workspace);
        }
        try (Session session = progress.during(Stores.STAGE, () -> Session.open(workspace, settings.currency()))) {
            progress.begin("reading the ledger", -1);
            Stores stores = session.stores(settings.currency());
            Published last = stores.publications().latest().orElseThrow(() -> nothing(workspace));
            Attempt attempt = stores.attempts().get(last.attempt());
            Facts facts = Facts.of(stores.facts(), attempt.id());
            ClosedLedger ledger = new ClosedLedger(
                    last.period(),
                    settings.currency(),
                    settings.capex(),
                    facts.systems(),
                    LedgerBaseline.of(
                            stores.ledger().sums(attempt),
                            stores.ledger().hours(attempt),
                            last.period(),
                            facts,
                            settings));
            progress.end("as of " + last.period());
            return ledger;
        }
    }

    private static Stopped nothing(Workspace workspace) {
        return new Stopped(
                Exit.WRONG_USE,
                "No month is closed yet, so the ledger knows nothing to begin with.\nRun: " + workspace.command("run"));
    }
}
