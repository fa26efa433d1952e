package io.outlay.cli.render;

import io.outlay.job.care.BackupWorkspace;
import io.outlay.job.workspace.Exit;
import java.time.YearMonth;
import java.util.List;

/** The result of a backup or of bringing one back. */
public record BackupJson(int exitCode, String exit, String file, List<String> periods) {
    public static BackupJson of(BackupWorkspace.Outcome outcome) {
        return new BackupJson(
                Exit.DONE.code(),
                FailureJson.name(Exit.DONE),
                outcome.file().toString(),
                outcome.periods().stream().map(YearMonth::toString).toList());
    }
}
