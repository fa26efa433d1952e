package io.outlay.job.close;

import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.model.FileHashes;
import io.outlay.model.Progress;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.OutlaySettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the steps of one close are told from outside. Results never pass through here: they go through the store.
 *
 * @param period the month to close
 * @param revise reason to re-issue an older period
 * @param out where reports go
 * @param incomplete whether tables may be empty for the month though they came before
 * @param command how this run is called again, without period
 * @param verifyHeld stops the run when it has lost the workspace
 * @param hashes of what it writes, and publishes as it was written
 */
public record CloseRun(
        Path root,
        YearMonth period,
        Optional<String> revise,
        Path out,
        LoadedSettings loaded,
        String version,
        Inbox inbox,
        boolean incomplete,
        String command,
        Progress progress,
        Runnable verifyHeld,
        FileHashes hashes) {
    OutlaySettings settings() {
        return loaded.settings();
    }

    /** The same, in a workspace that is held; a reason to re-issue counts for a period that later ones follow. */
    CloseRun within(Runnable stillHeld, boolean isEarlier) {
        return new CloseRun(
                root,
                period,
                revise.filter(reason -> isEarlier),
                out,
                loaded,
                version,
                inbox,
                incomplete,
                command,
                progress,
                stillHeld,
                hashes);
    }

    /** Whether a month is not over. */
    static boolean isPreliminary(YearMonth period, LocalDate today) {
        return !period.isBefore(YearMonth.from(today));
    }

    ReportFolders folders() {
        return new ReportFolders(data(), out, progress, hashes);
    }

    /** What the workspace keeps for itself. */
    Path data() {
        return root.resolve(".outlay");
    }
}
