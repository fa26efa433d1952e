package io.outlay.job.deliver;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Delivers a period that was closed before. */
public final class ReportDelivery implements DeliverReport {
    private final Map<String, String> environment;

    /** @param environment holds the password of the mail server */
    public ReportDelivery(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public DeliverOutcome deliver(DeliverRequest request, Progress progress) {
        Workspace workspace = request.workspace();
        OutlaySettings settings = Session.settings(workspace).settings();
        refuseWithoutRecipient(settings);
        DeliveryPlace.refuseInputs(workspace.root().toAbsolutePath().normalize(), settings);
        if (!Session.isKnown(workspace)) {
            throw nothing(workspace);
        }
        try (Session session = Session.open(workspace, settings.currency())) {
            Stores stores = session.stores(settings.currency());
            Published period = period(request, stores.publications().periods());
            Path root = workspace.root();
            DeliveryPlace place = new DeliveryPlace(
                    workspace,
                    root.toAbsolutePath().normalize().resolve("reports"),
                    session.workspaceId(),
                    settings,
                    environment);
            Delivered delivered = new Deliveries(place, stores, progress).deliver(period, request.again());
            return new DeliverOutcome(
                    delivered.faults().isEmpty() ? Exit.DONE : Exit.UNDELIVERED,
                    period.period(),
                    period.revision(),
                    delivered);
        }
    }

    private static void refuseWithoutRecipient(OutlaySettings settings) {
        if (settings.mail().recipients().isEmpty()
                && settings.delivery().folder().isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Nobody is to get reports.\nSet outlay.mail.recipients and outlay.mail.host, or"
                            + " outlay.delivery.folder, in outlay.yaml.");
        }
    }

    private static Published period(DeliverRequest request, List<Published> closed) {
        if (closed.isEmpty()) {
            throw nothing(request.workspace());
        }
        YearMonth wanted = request.period().orElse(closed.get(closed.size() - 1).period());
        Published period = closed.stream()
                .filter(p -> p.period().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE,
                        "Period " + wanted + " has no report.\nName one of "
                                + closed.stream()
                                        .map(p -> p.period().toString())
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (period.publishing()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "The report of " + wanted + " is not in place yet.\nFinish it first: "
                            + request.workspace().command("run") + " --period " + wanted);
        }
        return period;
    }

    private static Stopped nothing(Workspace workspace) {
        return new Stopped(
                Exit.WRONG_USE, "No period is closed yet.\nClose a month first: " + workspace.command("run"));
    }
}
