package io.outlay.job.explain;

import io.outlay.job.explain.ExplainedFigure.Report;
import io.outlay.job.workspace.Stores;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.Attempt;
import io.outlay.store.ExplainStore;
import io.outlay.store.PublicationStore.Published;

/** The ledger as the latest published report shows it. */
record ReportedLedger(
        Stores stores,
        ExplainStore explain,
        Attempt attempt,
        Published published,
        SourceFiles files,
        OutlaySettings settings) {

    /** @param column of {@code cost_by_month.csv} */
    Report report(String column) {
        return new Report(published.period(), published.revision(), published.state(), column);
    }
}
