package io.outlay.job.care;

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
 */
public record ProfileOutcome(
        Path file,
        List<String> tables,
        long rowsRead,
        long rowsAccepted,
        List<String> notes,
        List<String> rejections,
        Optional<ProposedProfile> proposal) {

    /** The same with what was proposed. */
    ProfileOutcome with(ProposedProfile proposed) {
        return new ProfileOutcome(file, tables, rowsRead, rowsAccepted, notes, rejections, Optional.of(proposed));
    }

    /** Of a file that was not read. */
    static ProfileOutcome unread(Path file) {
        return new ProfileOutcome(file, List.of(), 0, 0, List.of(), List.of(), Optional.empty());
    }

    /** Whether most rows could be read. */
    boolean fits() {
        return rowsAccepted > 0 && 2 * rowsAccepted >= rowsRead;
    }
}
