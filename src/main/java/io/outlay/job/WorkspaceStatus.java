package io.outlay.job;

import io.outlay.job.StatusOutcome.PeriodStatus;
import io.outlay.model.InvoiceLine;
import io.outlay.model.MetricReading;
import io.outlay.model.Restatement;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.PublicationStore.Published;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Periods, revisions, restatements, and what the next close still lacks. */
final class WorkspaceStatus implements ReadStatus {
    @Override
    public StatusOutcome status(Workspace workspace, LocalDate today) {
        OutlaySettings settings = Session.settings(workspace).settings();
        Path root = workspace.root().toAbsolutePath().normalize();
        boolean everRun = Files.exists(root.resolve(".outlay").resolve("workspace-id"));
        List<PeriodStatus> periods = everRun ? periods(workspace, root, settings) : List.of();
        YearMonth next = periods.isEmpty()
                ? YearMonth.from(today).minusMonths(1)
                : periods.get(periods.size() - 1).period().plusMonths(1);
        return new StatusOutcome(
                settings.company(),
                settings.currency(),
                periods,
                next,
                missing(WorkspaceReading.of(root), next, settings));
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
        BigDecimal restated =
                rows.stream().map(Restatement::difference).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        Path report = root.resolve("reports").resolve(p.period().toString());
        return new PeriodStatus(
                p.period(),
                p.revision(),
                p.preliminary(),
                stores.publications().cost(p.period()).subtract(restated),
                rows.size(),
                restated,
                Files.exists(report) ? Optional.of(report) : Optional.empty());
    }

    private static List<String> missing(WorkspaceReading reading, YearMonth next, OutlaySettings settings) {
        List<String> missing = new ArrayList<>();
        add(missing, "Business figures for " + next, metrics(reading, next));
        add(
                missing,
                "Exchange rates of the last days of " + next + ", from the ECB's history file",
                currencies(reading, next, settings.currency()));
        add(
                missing,
                "Invoices issued in " + next + " by vendors that billed in each of the three months before",
                silent(reading, next));
        return missing;
    }

    private static void add(List<String> missing, String what, Set<String> names) {
        if (!names.isEmpty()) {
            missing.add(what + ": " + String.join("; ", names));
        }
    }

    /** Metrics known from the three months before, without a figure on the last day of the month or for all of it. */
    private static Set<String> metrics(WorkspaceReading reading, YearMonth next) {
        Set<String> known = reading.metrics().stream()
                .filter(m -> within(YearMonth.from(m.date()), next))
                .map(MetricReading::metric)
                .collect(Collectors.toCollection(TreeSet::new));
        reading.metrics().stream()
                .filter(m -> YearMonth.from(m.date()).equals(next))
                .filter(m -> m.monthly() || m.date().equals(next.atEndOfMonth()))
                .forEach(m -> known.remove(m.metric()));
        return known;
    }

    private static Set<String> currencies(WorkspaceReading reading, YearMonth next, String reporting) {
        Set<String> wanted = reading.lines().stream()
                .filter(l -> within(YearMonth.from(l.issueDate()), next.plusMonths(1)))
                .map(InvoiceLine::currency)
                .filter(c -> !c.equals(reporting) && !c.equals("EUR"))
                .collect(Collectors.toCollection(TreeSet::new));
        // The last publishing day is at most four days before a month's end: a long weekend.
        reading.rates().stream()
                .filter(r -> r.date().isAfter(next.atEndOfMonth().minusDays(5)))
                .forEach(r -> wanted.remove(r.currency()));
        return wanted;
    }

    private static Set<String> silent(WorkspaceReading reading, YearMonth next) {
        Set<String> steady = billed(reading, next.minusMonths(1));
        steady.retainAll(billed(reading, next.minusMonths(2)));
        steady.retainAll(billed(reading, next.minusMonths(3)));
        steady.removeAll(billed(reading, next));
        return steady;
    }

    private static Set<String> billed(WorkspaceReading reading, YearMonth month) {
        return reading.lines().stream()
                .filter(l -> YearMonth.from(l.issueDate()).equals(month))
                .map(InvoiceLine::vendor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean within(YearMonth month, YearMonth next) {
        return month.isBefore(next) && !month.isBefore(next.minusMonths(3));
    }
}
