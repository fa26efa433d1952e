package io.outlay.cli;

import io.outlay.cli.render.RunText;
import io.outlay.job.close.CloseMonth;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.CloseRequest;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlay run}: closes a month. */
@Command(
        name = "run",
        header = "Close a month and write its workbook.",
        customSynopsis = {
            "outlay run WORKSPACE [--period=YYYY-MM] [--revise=REASON] [--out=DIR]",
            "                  [--no-deliver] [--incomplete] [COMMON OPTIONS]"
        },
        description = {
            "",
            "Reads what is new in the workspace, posts it to the ledger, ties every total out and publishes"
                    + " reports/<period>. It is safe to run again: the same inputs change nothing, and a run that"
                    + " was interrupted goes on where it stopped. A month for which a table that came before is empty,"
                    + " and a first close without business figures, stop at the gate: the run names what is missing"
                    + " and the commands that go on.",
            ""
        },
        exitCodeList = {
            ExitCodes.DONE,
            ExitCodes.FAILED,
            ExitCodes.WRONG_USE,
            ExitCodes.REJECTIONS,
            ExitCodes.GATE,
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay run acme --period 2026-09"})
final class RunCommand extends WorkspaceCommand {
    private final CloseMonth close;
    private final Clock clock;
    private Optional<CloseOutcome> closed = Optional.empty();
    private Instant begun = Instant.EPOCH;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month to close; months skipped before it are closed with it. Default: the last full"
                    + " calendar month. A month that is not over is closed as preliminary.")
    private YearMonth period;

    @Option(
            names = "--revise",
            paramLabel = "REASON",
            description = "Issue the report of an older --period again, with all that is posted now. Posts nothing;"
                    + " the reason is printed in the report.")
    private String revise;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write <period>/ into this folder. Default: WORKSPACE/reports")
    private Path out;

    @Option(names = "--no-deliver", description = "Write the reports and send nothing.")
    private boolean noDeliver;

    @Option(
            names = "--incomplete",
            description = "Close the month although a table that came before has nothing for it, or although there are"
                    + " no business figures.")
    private boolean incomplete;

    RunCommand(CloseMonth close, Clock clock) {
        super(true);
        this.close = close;
        this.clock = clock;
    }

    @Override
    void validate() {
        if (revise != null && period == null) {
            throw wrongUse("--revise needs --period: say which month to issue again");
        }
        if (revise != null && revise.isBlank()) {
            throw wrongUse("--revise needs a reason, such as --revise \"credit from Acme came late\"");
        }
    }

    @Override
    void ended(Workspace workspace, Exit exit) {
        // Another run holds the workspace: what it leaves is its own.
        if (exit != Exit.HELD) {
            RunMetrics.leave(workspace, exit, closed, begun, clock.instant());
        }
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        begun = clock.instant();
        CloseRequest request = new CloseRequest(
                workspace,
                Optional.ofNullable(period),
                Optional.ofNullable(revise).map(String::strip),
                Optional.ofNullable(out),
                !noDeliver,
                incomplete,
                LocalDate.now(clock));
        CloseOutcome outcome = close.close(request, screen.progress());
        closed = Optional.of(outcome);
        screen.details(RunText.details(outcome, screen.notes(outcome.remarks().notes())));
        screen.faults(RunText.faults(outcome, workspace));
        screen.result(RunText.result(outcome), outcome.exit(), outcome);
        return outcome.exit();
    }
}
