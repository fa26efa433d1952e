package io.outlay.job.care;

import io.outlay.intake.propose.Proposal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a file is read, or could be.
 *
 * @param tables that it makes as it is, or with the proposed profile
 * @param rowsRead of these
 * @param rowsAccepted of these
 * @param notes on how it was read
 * @param rejections the first messages, one for each cause
 * @param proposal empty when the file is read as it is
 * @param name under which the profile is proposed
 * @param written where it was written; empty without a workspace
 */
public record ProfileOutcome(
        Path file,
        List<String> tables,
        long rowsRead,
        long rowsAccepted,
        List<String> notes,
        List<String> rejections,
        Optional<Proposal> proposal,
        String name,
        Optional<Path> written) {

    /** The same with what was proposed. */
    ProfileOutcome with(Proposal proposed, String profile, Optional<Path> place) {
        return new ProfileOutcome(
                file, tables, rowsRead, rowsAccepted, notes, rejections, Optional.of(proposed), profile, place);
    }

    /** Whether most rows could be read. */
    boolean fits() {
        return rowsAccepted > 0 && 2 * rowsAccepted >= rowsRead;
    }
}
