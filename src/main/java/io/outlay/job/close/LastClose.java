package io.outlay.job.close;

import io.outlay.job.workspace.KnownInputs;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.WorkspaceLocks;
import io.outlay.model.OwnFiles;
import io.outlay.model.Sha256;
import io.outlay.store.server.PostgresServer;
import io.outlay.store.server.WorkspaceLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last close came to, in the file {@code last-close} of the data folder. While inputs, settings, program, ledger and
 * published files are to the byte as it left them, closing again would come to the same: neither the database nor the job is
 * started for it. The ledger is known by the record of its server's last shutdown, which changes whenever the server runs;
 * one on a server of its own is not known that way, and closed again each time.
 */
record LastClose(CloseRequest request, CloseRun run) {
    private static final int MOST_REJECTIONS = 10_000;

    /**
     * @param inputs all that a close depends on besides the ledger
     * @param ledger state of the database that was left
     * @param manifestSha256 of the files that were published
     */
    record Kept(String inputs, String ledger, String manifestSha256, CloseOutcome outcome) {}

    private boolean isKnowable() {
        return request.workspace().dbUrl().isEmpty()
                && request.revise().isEmpty()
                && run.inbox().isReadable();
    }

    /** The outcome of closing again, when nothing is new. */
    Optional<CloseOutcome> again() {
        if (!isKnowable() || !Files.isRegularFile(file())) {
            return Optional.empty();
        }
        List<WorkspaceLock> locks = WorkspaceLocks.of(request.workspace());
        try {
            return read().filter(kept -> kept.inputs().equals(inputs()))
                    .filter(kept -> ledger().equals(Optional.of(kept.ledger())))
                    .filter(kept -> run.folders()
                            .isAsIssued(run.period(), kept.outcome().revision(), kept.manifestSha256()))
                    .map(kept -> kept.outcome().again());
        } finally {
            locks.forEach(WorkspaceLock::close);
        }
    }

    /** Keeps what a close came to; the workspace is held and its server has stopped. */
    void keep(CloseOutcome outcome) {
        boolean plain = outcome.report().isPresent()
                && outcome.delivered().all().isEmpty()
                && outcome.rejections().size() <= MOST_REJECTIONS;
        try {
            Optional<String> ledger = isKnowable() && plain ? ledger() : Optional.empty();
            Optional<String> manifest = run.folders().manifestSha256(run.period());
            if (ledger.isEmpty() || manifest.isEmpty()) {
                Files.deleteIfExists(file());
                return;
            }
            Kept kept = new Kept(inputs(), ledger.get(), manifest.get(), outcome);
            OwnFiles.replace(file(), JsonMapper.shared().writeValueAsString(kept));
        } catch (IOException | UncheckedIOException e) {
            // The close is done; the next one does without.
            return;
        }
    }

    private Optional<Kept> read() {
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file()), Kept.class));
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private Path file() {
        return Session.data(request.workspace()).resolve("last-close");
    }

    private String inputs() {
        Sha256 sha = new Sha256()
                .add(run.inbox().fingerprint(run.loaded(), run.version(), run.incomplete()))
                .add(run.period().toString())
                .add(Boolean.toString(CloseRun.isPreliminary(run.period(), request.today())))
                .add(KnownInputs.program())
                .add(run.root().toString())
                .add(run.out().toString())
                .add(run.command())
                .add(request.deliver() ? run.settings().delivery().toString() : "")
                .add(run.settings().mail().cuts().toString());
        run.inbox().notes().forEach(sha::add);
        return sha.hex();
    }

    /** Empty while its server runs, or when it was not stopped in order. */
    private Optional<String> ledger() {
        return PostgresServer.stopped(Session.server(request.workspace()))
                .map(state -> new Sha256()
                        .add(state)
                        .add(text("ledger"))
                        .add(text("workspace-id"))
                        .hex());
    }

    private String text(String name) {
        Path file = Session.data(request.workspace()).resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
