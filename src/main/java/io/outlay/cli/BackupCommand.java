package io.outlay.cli;

import io.outlay.cli.render.Words;
import io.outlay.job.care.BackupWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code outlay backup}. */
@Command(
        name = "backup",
        header = "Keep the whole history of a workspace in one file.",
        customSynopsis = "outlay backup WORKSPACE FILE [COMMON OPTIONS]",
        description = {
            "",
            "Writes ledger and archived reports of a workspace to one file, whatever the database: embedded or a server"
                    + " of your own, of any version. Inputs, settings and profiles are yours to copy beside it.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, a file that exists, nothing posted",
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay backup acme acme-2026-09.zip"})
final class BackupCommand extends WorkspaceCommand {
    private final BackupWorkspace backup;

    @Parameters(index = "1", paramLabel = "FILE", description = "A new file, such as acme-2026-09.zip.")
    private Path file;

    BackupCommand(BackupWorkspace backup) {
        super(false);
        this.backup = backup;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        BackupWorkspace.Outcome outcome = backup.backup(workspace, file);
        screen.result(
                List.of(
                        "Kept " + Words.count(outcome.periods().size(), "closed month") + " in " + outcome.file(),
                        "Bring them back with: outlay restore WORKSPACE " + Workspace.quoted(outcome.file())),
                Exit.DONE,
                outcome);
        return Exit.DONE;
    }
}
