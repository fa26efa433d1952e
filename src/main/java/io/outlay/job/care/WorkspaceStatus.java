package io.outlay.job.care;

import io.outlay.job.care.StatusOutcome.Next;
import io.outlay.job.care.StatusOutcome.PeriodStatus;
import io.outlay.job.ledger.MissingInputs;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.ledger.posting.Restatements;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.RestatedDocument;
import io.outlay.report.book.RestatementCause;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore.Published;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Periods, revisions, restatements, and what the next close still lacks. */
public final class WorkspaceStatus implements ReadStatus {
    private final Progress progress;

    /** Telling nobody. */
    public WorkspaceStatus() {
        this(Progress.SILENT);
    }

    /** @param progress told of each stage */
    public WorkspaceStatus(Progress progress) {
        this.progress = progress;
    }

    @Override
    public StatusOutcome status(Workspace workspace, LocalDate today) {
        OutlaySettings settings = Session.settings(workspace).settings();
        Path root = workspace.root().toAbsolutePath().normalize();
        List<PeriodStatus> periods = Session.isKnown(workspace) ? periods(workspace, root, settings) : List.of();
        YearMonth next = periods.isEmpty()
                ? YearMonth.from(today).minusMonths(1)
                : periods.get(periods.size() - 1).period().plusMonths(1);
        WorkspaceReading reading = WorkspaceReading.of(root, settings, progress);
        Prepared prepared = reading.prepared(next, settings);
        return new StatusOutcome(
                settings.company(),
                settings.currency(),
                periods,
                Next.of(next, today, settings.close().cutoffDays()),
                new MissingInputs(prepared, reading.lines(), next, settings).all(),
                Rejection.rows(reading.rejections()) + Rejection.rows(prepared.rejections()));
    }

    private List<PeriodStatus> periods(Workspace workspace, Path root, OutlaySettings settings) {
        try (Session session = progress.during(Stores.STAGE, () -> Session.open(workspace, settings.currency()))) {
            Stores stores = session.stores(settings.currency());
            List<Published> published = stores.publications().periods();
            if (published.isEmpty()) {
                return List.of();
            }
            Published last = published.get(published.size() - 1);
            Attempt attempt = stores.attempts().get(last.attempt());
            List<TechSystem> systems = stores.facts().live(attempt.id(), TechSystem.class);
            List<RestatedDocument> documents =
                    stores.ledger().restated(attempt, published.get(0).period(), last.period());
            return published.stream()
                    .map(p -> status(p, new Restated(documents, systems), stores, root))
                    .toList();
        }
    }

    /** What all periods posted for months closed before them. */
    private record Restated(List<RestatedDocument> documents, List<TechSystem> systems) {
        /** As the report of a period lists it. */
        List<RestatementCause> by(YearMonth period) {
            Map<String, String> names =
                    systems.stream().collect(Collectors.toMap(TechSystem::systemId, TechSystem::name));
            List<RestatedDocument> own = documents.stream()
                    .filter(document -> document.postedIn().equals(period))
                    .toList();
            return RestatementCause.of(Restatements.of(own, id -> names.getOrDefault(id, id)), systems);
        }

        /** What later periods added to a month. */
        BigDecimal of(YearMonth month) {
            return Sum.of(documents.stream()
                    .filter(document -> document.month().equals(month))
                    .map(RestatedDocument::difference));
        }
    }

    private static PeriodStatus status(Published p, Restated restated, Stores stores, Path root) {
        List<RestatementCause> causes = restated.by(p.period());
        BigDecimal now = stores.publications().cost(p.period());
        Path report = root.resolve("reports").resolve(p.period().toString());
        return new PeriodStatus(
                p.period(),
                p.revision(),
                p.state(),
                now.subtract(restated.of(p.period())),
                now,
                causes.size(),
                Sum.of(causes, RestatementCause::difference),
                Files.exists(report) ? Optional.of(report) : Optional.empty(),
                stores.deliveries().of(p.period(), p.revision()));
    }
}
