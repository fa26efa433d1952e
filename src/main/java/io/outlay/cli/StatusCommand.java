package io.outlay.cli;

import io.outlay.cli.render.StatusText;
import io.outlay.job.care.ReadStatus;
import io.outlay.job.care.StatusOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Command;

/** {@code outlay status}: where a workspace stands. */
@Command(
        name = "status",
        header = "Show the closed periods and what the next close still lacks.",
        customSynopsis = "outlay status WORKSPACE [COMMON OPTIONS]",
        description = {
            "",
            "Lists each published period with its revision, its cost, what later periods restated and to whom it was"
                    + " sent, and names what is missing for the next close. Changes nothing.",
            "",
            "With --quiet it says what somebody has to do, and nothing when all is well: a month that is over and not"
                    + " closed, what it waits for, rows that would be rejected, what was not delivered.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, invalid setting or profile",
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay status acme --json"})
final class StatusCommand extends WorkspaceCommand {
    private final ReadStatus status;
    private final Clock clock;

    StatusCommand(ReadStatus status, Clock clock) {
        super(false);
        this.status = status;
        this.clock = clock;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        StatusOutcome outcome = status.status(workspace, LocalDate.now(clock));
        String check = workspace.command("check");
        screen.result(
                screen.volume() == Volume.QUIET ? StatusText.toDo(outcome, check) : StatusText.result(outcome, check),
                Exit.DONE,
                outcome);
        return Exit.DONE;
    }
}
