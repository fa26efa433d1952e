package io.outlay.job.check;

import io.outlay.job.close.Rehearsal;
import io.outlay.job.close.Rehearsal.Rehearsed;
import io.outlay.job.close.Rehearsal.Wanted;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.ledger.LedgerChange;
import io.outlay.settings.LoadedSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the ledger would become.
 *
 * @param note why it is not known; empty where no month is closed
 * @param preliminary whether the month is not over
 */
record Posted(Optional<Rehearsed> rehearsed, Optional<String> note, boolean preliminary) {
    Optional<LedgerChange> change() {
        return rehearsed.map(Rehearsed::change);
    }

    List<String> faults() {
        return rehearsed.map(Rehearsed::faults).orElse(List.of());
    }

    Stream<String> notes() {
        return Stream.concat(note.stream(), rehearsed.stream().flatMap(known -> known.notes().stream()));
    }

    static Posted of(Workspace workspace, LoadedSettings loaded, Wanted wanted) {
        if (Session.lost(workspace).isPresent()) {
            return new Posted(Optional.empty(), Optional.empty(), wanted.preliminary());
        }
        try {
            return new Posted(Rehearsal.of(workspace, loaded, wanted), Optional.empty(), wanted.preliminary());
        } catch (Stopped e) {
            return new Posted(
                    Optional.empty(),
                    Optional.of("Not compared with what is posted: "
                            + e.getMessage().lines().findFirst().orElse("the ledger cannot be opened")),
                    wanted.preliminary());
        }
    }
}
