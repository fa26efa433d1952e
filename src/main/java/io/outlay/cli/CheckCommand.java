package io.outlay.cli;

import io.outlay.cli.render.CheckText;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.CheckWorkspace;
import io.outlay.job.check.NotifyTeam;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlay check}: reads everything and changes nothing. */
@Command(
        name = "check",
        header = "Say what a run would accept and reject; change nothing.",
        customSynopsis = "outlay check WORKSPACE [--period=YYYY-MM] [--notify] [COMMON OPTIONS]",
        description = {
            "",
            "Reads settings and every input file, and shows each rejection with file, line and remedy, what would"
                    + " be duplicate, waiting or without a system, whether a run would stop at its gate, and what"
                    + " the close still lacks. Where months are closed, it says how many lines are new or changed"
                    + " beside what is posted, and which months a close would restate. The list at the end has what"
                    + " stops the close first, then the larger money. Tables in databases (sources in outlay.yaml) are"
                    + " summed there as a run would, with the statement and the count of rows in a note.",
            ""
        },
        exitCodeList = {
            "0:everything would be accepted; duplicates are said, they are no failure",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, invalid setting or profile, a register that lacks a system"
                    + " with posted cost",
            "3:some input would be rejected",
            "4:a run would stop at its gate: too much would be rejected, or whole tables are missing"
        },
        footer = {"", "Example: outlay check acme"})
final class CheckCommand extends WorkspaceCommand {
    private final CheckWorkspace check;
    private final NotifyTeam notice;
    private final Clock clock;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month that a run would close. Default: the last full calendar month.")
    private YearMonth period;

    @Option(
            names = "--notify",
            description =
                    "Also post a short text to the webhook whose address OUTLAY_NOTIFY_URL holds, or the file that"
                            + " OUTLAY_NOTIFY_URL_FILE names: how the year lands against its budget, what is missing, and"
                            + " deadlines of the next 30 days.")
    private boolean notify;

    CheckCommand(CheckWorkspace check, NotifyTeam notice, Clock clock) {
        super(false);
        this.check = check;
        this.notice = notice;
        this.clock = clock;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        LocalDate today = LocalDate.now(clock);
        CheckOutcome outcome = check.check(workspace, Optional.ofNullable(period), today);
        screen.details(CheckText.details(outcome, screen.notes(outcome.notes())));
        screen.faults(CheckText.faults(outcome));
        Exit exit = notify ? notified(workspace, outcome, today, screen) : outcome.exit();
        screen.result(
                CheckText.result(
                        outcome,
                        workspace.command("run") + " --period " + outcome.period(),
                        screen.volume() == Volume.VERBOSE),
                exit,
                outcome);
        return exit;
    }

    /** A notice that could not be posted leaves the answer as it is, but for the exit code. */
    private Exit notified(Workspace workspace, CheckOutcome outcome, LocalDate today, Screen screen) {
        try {
            screen.details(List.of(notice.send(workspace, outcome, today)));
            return outcome.exit();
        } catch (Stopped e) {
            screen.faults(List.of(e.getMessage()));
            return e.exit();
        }
    }
}
