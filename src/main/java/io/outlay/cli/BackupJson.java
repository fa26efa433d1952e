package io.outlay.cli;

import io.outlay.job.BackupWorkspace;
import io.outlay.job.Exit;
import java.time.YearMonth;
import java.util.List;

/** The result of a backup or of bringing one back. */
record BackupJson(int exitCode, String exit, String file, List<String> periods) {
    static BackupJson of(BackupWorkspace.Outcome outcome) {
        return new BackupJson(
                Exit.DONE.code(),
                FailureJson.name(Exit.DONE),
                outcome.file().toString(),
                outcome.periods().stream().map(YearMonth::toString).toList());
    }
}
