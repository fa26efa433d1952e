package io.outlay.job.explain;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.model.Progress;
import io.outlay.model.SameName;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.ExplainStore;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * Explains figures as the latest published report shows them: restatements for closed months are part of them. Changes
 * nothing.
 */
public final class LedgerTrail implements ExplainFigure {
    private final Progress progress;

    /** Telling nobody. */
    public LedgerTrail() {
        this(Progress.SILENT);
    }

    /** @param progress told of each stage */
    public LedgerTrail(Progress progress) {
        this.progress = progress;
    }

    @Override
    public ExplainedFigure explain(FigureRequest request) {
        OutlaySettings settings = Session.settings(request.workspace()).settings();
        if (!Session.isKnown(request.workspace())) {
            throw nothingPublished(request);
        }
        try (Session session =
                progress.during(Stores.STAGE, () -> Session.open(request.workspace(), settings.currency()))) {
            Stores stores = session.stores(settings.currency());
            Published last = stores.publications().latest().orElseThrow(() -> nothingPublished(request));
            Path root = request.workspace().root().toAbsolutePath().normalize();
            progress.begin("tracing the figure", -1);
            ExplainedFigure figure = explain(
                    request,
                    new ReportedLedger(
                            stores,
                            new ExplainStore(session.database().dataSource()),
                            stores.attempts().get(last.attempt()),
                            last,
                            new SourceFiles(root),
                            settings));
            progress.end("done");
            return figure;
        }
    }

    private static ExplainedFigure explain(FigureRequest request, ReportedLedger ledger) {
        YearMonth last = ledger.published().period();
        if (request.month().isAfter(last)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "No published report covers " + request.month() + ": the latest is that of " + last
                            + ".\nName a month up to " + last + ".");
        }
        return CostMeasure.of(request.measure())
                .map(measure -> new CostTrail(ledger).explain(measure, request))
                .orElseGet(() -> metric(request, ledger));
    }

    /** Of the system when it has such usage, or none is named and only usage has that name; else of the business. */
    private static ExplainedFigure metric(FigureRequest request, ReportedLedger ledger) {
        String metric = SameName.of(request.measure());
        UsageTrail usage = UsageTrail.of(ledger);
        MetricTrail business = new MetricTrail(ledger);
        boolean ofSystem = usage.metrics(request.system()).contains(metric)
                && (request.system().isPresent() || !business.has(metric));
        return ofSystem
                ? usage.explain(metric, request)
                : business.explain(metric, request.month(), usage.metrics(request.system()));
    }

    private static Stopped nothingPublished(FigureRequest request) {
        return new Stopped(
                Exit.WRONG_USE,
                "No report is published yet, so there is no figure to explain.\nRun: "
                        + request.workspace().command("run") + " --period " + request.month());
    }
}
