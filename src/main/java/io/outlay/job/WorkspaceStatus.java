package io.outlay.job;

import io.outlay.job.StatusOutcome.PeriodStatus;
import io.outlay.model.Restatement;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.PublicationStore.Published;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Periods, revisions, restatements, and what the next close still lacks. */
final class WorkspaceStatus implements ReadStatus {
    @Override
    public StatusOutcome status(Workspace workspace, LocalDate today) {
        OutlaySettings settings = Session.settings(workspace).settings();
        Path root = workspace.root().toAbsolutePath().normalize();
        List<PeriodStatus> periods = Session.isKnown(workspace) ? periods(workspace, root, settings) : List.of();
        YearMonth next = periods.isEmpty()
                ? YearMonth.from(today).minusMonths(1)
                : periods.get(periods.size() - 1).period().plusMonths(1);
        WorkspaceReading reading = WorkspaceReading.of(root, settings);
        return new StatusOutcome(
                settings.company(),
                settings.currency(),
                periods,
                next,
                new MissingInputs(reading.prepared(next, settings), reading.lines(), next, settings).sentences());
    }

    private static List<PeriodStatus> periods(Workspace workspace, Path root, OutlaySettings settings) {
        try (Session session = Session.open(workspace, settings.currency())) {
            Stores stores = session.stores(settings.currency());
            List<Published> published = stores.publications().periods();
            if (published.isEmpty()) {
                return List.of();
            }
            Published last = published.get(published.size() - 1);
            List<Restatement> restatements =
                    stores.ledger().restatements(stores.attempts().get(last.attempt()));
            return published.stream()
                    .map(p -> status(p, restatements, stores, root))
                    .toList();
        }
    }

    private static PeriodStatus status(Published p, List<Restatement> all, Stores stores, Path root) {
        List<Restatement> rows =
                all.stream().filter(r -> r.month().equals(p.period())).toList();
        BigDecimal restated = rows.stream().map(Restatement::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
        Path report = root.resolve("reports").resolve(p.period().toString());
        return new PeriodStatus(
                p.period(),
                p.revision(),
                p.preliminary(),
                stores.publications().cost(p.period()).subtract(restated),
                rows.size(),
                restated,
                Files.exists(report) ? Optional.of(report) : Optional.empty(),
                stores.deliveries().of(p.period(), p.revision()));
    }
}
