package io.outlay.job.close;

import io.outlay.job.deliver.Delivered;
import io.outlay.job.deliver.Deliveries;
import io.outlay.job.deliver.DeliveryPlace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.KnownInputs;
import io.outlay.job.workspace.OutFolder;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Sources;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.job.workspace.WorkspaceLocks;
import io.outlay.model.Progress;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.PublicationStore.Published;
import io.outlay.store.server.WorkspaceLock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

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
        KnownInputs known = KnownInputs.of(Session.data(workspace));
        Inbox inbox = inbox(request, settings.settings(), known, progress);
        CloseRun run = new CloseRun(
                root,
                period,
                request.revise(),
                out(request, root),
                settings,
                version,
                inbox,
                request.incomplete(),
                workspace.command("run"),
                progress,
                () -> {},
                known.hashes());
        LastClose last = new LastClose(request, run);
        return last.again().orElseGet(() -> whole(request, run, last));
    }

    private static CloseOutcome whole(CloseRequest request, CloseRun run, LastClose last) {
        String currency = run.settings().currency();
        try (Session session = run.progress().during(Stores.STAGE, () -> Session.open(request.workspace(), currency))) {
            Stores stores = session.stores(currency);
            ReportFolders folders = run.folders();
            List<String> restored = restored(run.period(), folders, stores);
            List<Published> closed = stores.publications().periods();
            EarlierPeriod earlier = new EarlierPeriod(run.period(), closed);
            if (earlier.isAsIssued(request.revise())) {
                return earlier.asIssued(folders).with(restored);
            }
            CloseOutcome outcome =
                    launched(request, run.within(session::verifyHeld, earlier.isEarlier()), session, closed);
            if (outcome.report().isPresent()) {
                stores.publications().tidy();
                folders.archive().pack();
            }
            session.afterwards(() -> {
                KnownInputs.of(Session.data(request.workspace())).keep(run.inbox());
                last.keep(outcome);
            });
            return outcome.with(restored);
        }
    }

    private static Path out(CloseRequest request, Path root) {
        return request.out().map(Path::toAbsolutePath).orElse(root.resolve("reports"));
    }

    private static Inbox inbox(CloseRequest request, OutlaySettings settings, KnownInputs known, Progress progress) {
        Path root = request.workspace().root().toAbsolutePath().normalize();
        request.out().ifPresent(folder -> new OutFolder(folder, "--out").refuse(root));
        DeliveryPlace.refuseInputs(root, settings);
        Sources sources = sources(request, root, settings, progress);
        Inbox inbox = Inbox.of(root, settings, known, sources);
        if (inbox.isEmpty() && !Session.isKnown(request.workspace())) {
            throw nothingToClose(request.workspace());
        }
        return inbox;
    }

    /** Asked while the workspace is held: what sources give is kept in it. */
    private static Sources sources(CloseRequest request, Path root, OutlaySettings settings, Progress progress) {
        if (settings.sources().isEmpty()) {
            return Sources.NONE;
        }
        List<WorkspaceLock> locks = WorkspaceLocks.of(request.workspace());
        try {
            return Sources.ask(settings, root, Sources.folder(root), progress);
        } finally {
            locks.forEach(WorkspaceLock::close);
        }
    }

    /** What a run that was cut off was about to publish is published; what that put back into place is said. */
    private static List<String> restored(YearMonth period, ReportFolders folders, Stores stores) {
        folders.refuseForeign(period, stores.publications().find(period));
        return stores.publications().periods().stream()
                .filter(Published::publishing)
                .flatMap(p -> Publish.finish(folders, stores, p).stream())
                .toList();
    }

    private static CloseOutcome launched(CloseRequest request, CloseRun run, Session session, List<Published> closed) {
        CloseOutcome outcome = Launch.of(session.database().dataSource(), run, closed, request.today());
        return request.deliver() && outcome.report().isPresent()
                ? outcome.with(delivered(request.workspace(), run, session))
                : outcome;
    }

    /** After publishing, outside of every transaction of the close: what fails here fails no close. */
    private static Delivered delivered(Workspace workspace, CloseRun run, Session session) {
        Stores stores = session.stores(run.settings().currency());
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
}
