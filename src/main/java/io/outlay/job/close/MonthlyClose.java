package io.outlay.job.close;

import io.outlay.job.deliver.Delivered;
import io.outlay.job.deliver.Deliveries;
import io.outlay.job.deliver.DeliveryPlace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.OutFolder;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.settings.LoadedSettings;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** Closes a month: arguments → lock → server → Spring → job. */
public final class MonthlyClose implements CloseMonth {
    private final String version;

    /** @param version of the program, part of the fingerprint of a run */
    public MonthlyClose(String version) {
        this.version = version;
    }

    @Override
    public CloseOutcome close(CloseRequest request, Progress progress) {
        Workspace workspace = request.workspace();
        LoadedSettings settings = Session.settings(workspace);
        YearMonth period = period(request.period(), request.today());
        Path root = workspace.root().toAbsolutePath().normalize();
        Path out = request.out().map(Path::toAbsolutePath).orElse(root.resolve("reports"));
        request.out().ifPresent(folder -> new OutFolder(folder, "--out").refuse(root));
        DeliveryPlace.refuseInputs(root, settings.settings());
        Inbox inbox = Inbox.of(root, settings.settings());
        if (inbox.isEmpty() && !Session.isKnown(workspace)) {
            throw nothingToClose(workspace);
        }
        try (Session session = Session.open(workspace, settings.settings().currency())) {
            Stores stores = session.stores(settings.settings().currency());
            ReportFolders folders = new ReportFolders(root.resolve(".outlay"), out, progress);
            folders.refuseForeign(period, stores.publications().find(period));
            List<String> restored = stores.publications().periods().stream()
                    .filter(Published::publishing)
                    .flatMap(p -> Publish.finish(folders, stores, p).stream())
                    .toList();
            List<Published> closed = stores.publications().periods();
            Optional<CloseOutcome> asIssued = asIssued(request, period, closed, folders);
            if (asIssued.isPresent()) {
                return asIssued.get().with(restored);
            }
            CloseRun run = new CloseRun(
                    root,
                    period,
                    revises(request, period, closed),
                    out,
                    settings,
                    version,
                    inbox,
                    request.incomplete(),
                    workspace.command("run"),
                    progress,
                    session::verifyHeld);
            try (ConfigurableApplicationContext spring =
                    SpringStart.of(session.database().dataSource(), run)) {
                CloseOutcome outcome =
                        new Launch(spring, run, closed).outcome(request.today()).with(restored);
                return request.deliver() && outcome.report().isPresent()
                        ? outcome.with(delivered(workspace, run, session, stores))
                        : outcome;
            }
        }
    }

    /** After publishing, outside of every transaction of the close: what fails here fails no close. */
    private static Delivered delivered(Workspace workspace, CloseRun run, Session session, Stores stores) {
        DeliveryPlace place =
                new DeliveryPlace(workspace, run.out(), session.workspaceId(), run.settings(), System.getenv());
        return new Deliveries(place, stores, run.progress())
                .deliver(stores.publications().find(run.period()).orElseThrow(), false);
    }

    private static Stopped nothingToClose(Workspace workspace) {
        return new Stopped(
                Exit.WRONG_USE,
                "There is nothing to close: " + workspace.root().resolve("inbox")
                        + " holds no file.\nList the systems in systems.csv, put invoices and business figures into inbox/,"
                        + " then run: outlay check "
                        + workspace.root());
    }

    /** The month asked for, else the last full one; none that has not begun. */
    public static YearMonth period(Optional<YearMonth> wanted, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth period = wanted.orElse(now.minusMonths(1));
        if (period.isAfter(now)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Period " + period + " has not begun.\nClose " + now.minusMonths(1) + " or an earlier month.");
        }
        return period;
    }

    private static Optional<String> revises(CloseRequest request, YearMonth period, List<Published> closed) {
        return request.revise()
                .filter(reason -> closed.stream().anyMatch(p -> p.period().isAfter(period)));
    }

    /** An older period hands out its stored files as they were; one that was never run cannot be run any more. */
    private static Optional<CloseOutcome> asIssued(
            CloseRequest request, YearMonth period, List<Published> closed, ReportFolders folders) {
        if (closed.stream().noneMatch(p -> p.period().isAfter(period))) {
            return Optional.empty();
        }
        Optional<Published> stored =
                closed.stream().filter(p -> p.period().equals(period)).findFirst();
        if (stored.isEmpty()) {
            YearMonth with = closed.stream()
                    .map(Published::period)
                    .filter(period::isBefore)
                    .findFirst()
                    .orElseThrow();
            YearMonth last = closed.get(closed.size() - 1).period();
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Period " + period + " was closed together with " + with + " and has no report of its own.\nRun "
                            + last + " or a later month.");
        }
        if (request.revise().isPresent()) {
            return Optional.empty();
        }
        int revision = stored.get().revision();
        List<String> restored = folders.restore(stored.get());
        Path report = folders.published(period);
        return Optional.of(new CloseOutcome(
                        Exit.DONE,
                        period,
                        revision,
                        false,
                        stored.get().state(),
                        Optional.of(report),
                        Optional.of(report.resolve("tech-cost-" + period + ".xlsx")),
                        List.of(),
                        new CloseOutcome.Remarks(
                                List.of(),
                                List.of(
                                        "Later months are closed: this is the report as it was issued. Use --revise REASON to"
                                                + " re-issue it with what was posted since."),
                                List.of()),
                        List.of(),
                        List.of(),
                        Delivered.NONE)
                .with(restored));
    }
}
