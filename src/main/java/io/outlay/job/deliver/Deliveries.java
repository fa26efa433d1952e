package io.outlay.job.deliver;

import io.outlay.delivery.DigestFile;
import io.outlay.delivery.Ending;
import io.outlay.delivery.Post;
import io.outlay.delivery.WholeFolder;
import io.outlay.job.workspace.ReportFiles;
import io.outlay.job.workspace.Stores;
import io.outlay.model.Progress;
import io.outlay.model.ledger.Delivery;
import io.outlay.model.ledger.Delivery.Channel;
import io.outlay.model.ledger.Delivery.State;
import io.outlay.model.ledger.Digest;
import io.outlay.settings.MailSettings.Recipient;
import io.outlay.store.PublicationStore.Published;
import io.outlay.store.server.DiskCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends a published revision to the folder and the recipients of the settings, each once. Every delivery is written as
 * sending before it leaves and as sent or failed after; one that a crash left in between is not repeated unless it is said,
 * but for a folder, which comes out the same however often it is put.
 */
public final class Deliveries {
    private final DeliveryPlace place;
    private final Stores stores;
    private final Progress progress;
    private final List<Delivery> all = new ArrayList<>();
    private final List<Delivery> now = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<String> serverDown = Optional.empty();

    public Deliveries(DeliveryPlace place, Stores stores, Progress progress) {
        this.place = place;
        this.stores = stores;
        this.progress = progress;
    }

    /**
     * Never throws: the report is published, and stays so.
     *
     * @param again whether to repeat what may have been sent
     */
    public Delivered deliver(Published period, boolean again) {
        int targets = place.recipients().size() + (place.folder().isPresent() ? 1 : 0);
        if (targets == 0) {
            return Delivered.NONE;
        }
        progress.begin("delivering", 2L * targets);
        try {
            place.folders().mendArchive(period);
            List<Delivery> known = stores.deliveries().of(period.period(), period.revision());
            place.folder().ifPresent(folder -> folder(folder, period, known));
            if (!place.recipients().isEmpty()) {
                letters(period, known, again);
            }
        } catch (IOException | RuntimeException e) {
            faults.add("Delivery stopped: " + e.getMessage() + "\nWhen this is fixed: " + place.command(period, false));
        }
        progress.end("sent " + now.size() + " of " + targets);
        return new Delivered(all, now, faults);
    }

    private void folder(Path folder, Published period, List<Delivery> known) {
        Delivery begun = begun(period, Channel.FOLDER, folder.toString(), "");
        Optional<Delivery> sent = known(known, begun).filter(d -> d.state() == State.SENT);
        if (sent.isPresent()) {
            keep(sent.get(), period);
            return;
        }
        stores.deliveries().begin(begun);
        progress.advance(1);
        settle(begun, put(folder, period), period);
    }

    private Ending put(Path folder, Published period) {
        // Made by nobody here: below a share that is not mounted, files would pile up where no one looks.
        if (!Files.isDirectory(folder)) {
            return new Ending.Failed("there is no such folder\nMake it, or mount the share that it lies on.", false);
        }
        Path target = folder.resolve(period.period().toString());
        List<ReportFiles> revisions = place.folders().revisions(period.period());
        if (!new ReportFiles(target).isOf(revisions)) {
            return new Ending.Failed(
                    target + " holds files that this workspace did not publish, and they would be deleted\nMove them"
                            + " away, or name another folder in outlay.delivery.folder.",
                    false);
        }
        try {
            new WholeFolder(folder, period.period().toString())
                    .put(place.report(period), () -> new ReportFiles(target).foreign(revisions), Progress.SILENT);
            return new Ending.Sent("");
        } catch (IOException e) {
            DiskCause disk = DiskCause.of(e, target);
            return new Ending.Failed("it cannot be written: " + disk.fault() + "\n" + disk.remedy(), false);
        }
    }

    private void letters(Published period, List<Delivery> known, boolean again) throws IOException {
        Digest digest = DigestFile.read(place.report(period));
        Post post = place.post(period);
        for (Recipient recipient : place.recipients()) {
            Delivery begun = begun(period, Channel.MAIL, recipient.address(), post.messageId(digest, recipient));
            Optional<Delivery> settled =
                    known(known, begun).filter(d -> d.state() == State.SENT || d.state() == State.SENDING && !again);
            if (settled.isPresent()) {
                keep(settled.get(), period);
            } else {
                send(begun, period, post, digest, recipient);
            }
        }
    }

    private void send(Delivery begun, Published period, Post post, Digest digest, Recipient recipient) {
        Instant date = stores.deliveries().begin(begun);
        progress.advance(1);
        Ending ending;
        try {
            ending = serverDown.isPresent()
                    ? new Ending.Failed(serverDown.get(), true)
                    : post.send(digest, recipient, date);
        } catch (IOException e) {
            ending = new Ending.Failed(e.getMessage(), false);
        }
        if (ending instanceof Ending.Failed failed && failed.forAll()) {
            serverDown = Optional.of(failed.note());
        }
        settle(begun, ending, period);
    }

    /** Left it has; now it is written down. */
    private void settle(Delivery begun, Ending ending, Published period) {
        progress.advance(1);
        Delivery ended = begun.with(ending.state(), ending.note());
        stores.deliveries().end(ended);
        if (ended.state() == State.SENT) {
            now.add(ended);
        }
        keep(ended, period);
    }

    private void keep(Delivery delivery, Published period) {
        all.add(delivery);
        String note = delivery.note().isEmpty() ? "" : ": " + delivery.note();
        if (delivery.state() == State.FAILED) {
            faults.add("Not delivered to " + delivery.recipient() + note + "\nThen: " + place.command(period, false));
        } else if (delivery.state() == State.SENDING) {
            faults.add("To " + delivery.recipient() + " the report may have been sent: "
                    + (delivery.note().isEmpty() ? "a run ended while it was sending" : delivery.note())
                    + "\nAsk whether it arrived. If not: " + place.command(period, true));
        }
    }

    private static Delivery begun(Published period, Channel channel, String recipient, String messageId) {
        return new Delivery(period.period(), period.revision(), channel, recipient, messageId, State.SENDING, 1, "");
    }

    private static Optional<Delivery> known(List<Delivery> known, Delivery begun) {
        return known.stream()
                .filter(d -> d.channel() == begun.channel() && d.recipient().equalsIgnoreCase(begun.recipient()))
                .findFirst();
    }
}
