package io.outlay.job;

import io.outlay.model.Progress;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Delivers a period that was closed before. */
final class ReportDelivery implements DeliverReport {
    private final Map<String, String> environment;

    /** @param environment holds the password of the mail server */
    ReportDelivery(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public DeliverOutcome deliver(DeliverRequest request, Progress progress) {
        Workspace workspace = request.workspace();
        OutlaySettings settings = Session.settings(workspace).settings();
        if (settings.mail().recipients().isEmpty()
                && settings.delivery().folder().isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Nobody is to get reports.\nSet outlay.mail.recipients and outlay.mail.host, or"
                            + " outlay.delivery.folder, in outlay.yaml.");
        }
        if (!Files.exists(Session.data(workspace).resolve("workspace-id"))) {
            throw nothing(workspace, "No period is closed yet.");
        }
        try (Session session = Session.open(workspace, settings.currency())) {
            Stores stores = session.stores(settings.currency());
            List<Published> closed = stores.publications().periods();
            Published period = closed.stream()
                    .filter(p -> p.period().equals(request.period().orElse(last(workspace, closed))))
                    .findFirst()
                    .orElseThrow(() ->
                            nothing(workspace, "Period " + request.period().orElseThrow() + " has no report."));
            if (period.publishing()) {
                throw nothing(workspace, "The report of " + period.period() + " is not in place yet.");
            }
            Path root = workspace.root();
            DeliveryPlace place = new DeliveryPlace(
                    root,
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

    private static YearMonth last(Workspace workspace, List<Published> closed) {
        if (closed.isEmpty()) {
            throw nothing(workspace, "No period is closed yet.");
        }
        return closed.get(closed.size() - 1).period();
    }

    private static Stopped nothing(Workspace workspace, String why) {
        return new Stopped(Exit.WRONG_USE, why + "\nClose a month first: outlay run " + workspace.root());
    }
}
