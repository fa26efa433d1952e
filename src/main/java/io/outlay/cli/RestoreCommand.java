package io.outlay.cli;

import io.outlay.cli.render.Words;
import io.outlay.job.care.BackupWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code outlay restore}. */
@Command(
        name = "restore",
        header = "Bring the history of a workspace back from a backup.",
        customSynopsis = "outlay restore WORKSPACE FILE [COMMON OPTIONS]",
        description = {
            "",
            "Brings ledger, archive and reports back from a file that outlay backup wrote, into the embedded database or"
                    + " the one that --db-url names. The workspace must have no ledger yet; put one aside with outlay reset. With"
                    + " the same inbox the next close gives the same figures.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, no whole backup, a ledger already",
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay restore acme acme-2026-09.zip"})
final class RestoreCommand extends WorkspaceCommand {
    private final BackupWorkspace backup;

    @Parameters(index = "1", paramLabel = "FILE", description = "A file that outlay backup wrote.")
    private Path file;

    RestoreCommand(BackupWorkspace backup) {
        super(true);
        this.backup = backup;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        BackupWorkspace.Outcome outcome = backup.restore(workspace, file);
        screen.faults(outcome.notes());
        screen.result(
                List.of(
                        "Brought back " + Words.count(outcome.periods().size(), "closed month") + " from "
                                + outcome.file(),
                        "Go on with: " + workspace.command("run")),
                Exit.DONE,
                outcome);
        return Exit.DONE;
    }
}
