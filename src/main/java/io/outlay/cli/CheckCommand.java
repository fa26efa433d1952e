package io.outlay.cli;

import io.outlay.job.CheckOutcome;
import io.outlay.job.CheckWorkspace;
import io.outlay.job.Exit;
import io.outlay.job.Workspace;
import io.outlay.model.Rejection;
import picocli.CommandLine.Command;

/** {@code outlay check}: reads everything and changes nothing. */
@Command(
        name = "check",
        header = "Say what a run would accept and reject; change nothing.",
        customSynopsis = "outlay check WORKSPACE [COMMON OPTIONS]",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Reads settings and every input file, and shows each rejection with file, line and remedy."
                    + " Needs no database.",
            ""
        },
        parameterListHeading = "",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything would be accepted; duplicates are said, they are no failure",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, invalid setting",
            "3:some input would be rejected",
            "4:so much would be rejected that a run would stop at its gate"
        },
        footer = {"", "Example: outlay check acme"})
final class CheckCommand extends WorkspaceCommand {
    private final CheckWorkspace check;

    CheckCommand(CheckWorkspace check) {
        super(false);
        this.check = check;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        CheckOutcome outcome = check.check(workspace);
        screen.details(CheckText.details(outcome));
        screen.faults(outcome.rejections().stream().map(Rejection::message).toList());
        screen.result(CheckText.result(outcome), CheckJson.of(outcome));
        return outcome.exit();
    }
}
