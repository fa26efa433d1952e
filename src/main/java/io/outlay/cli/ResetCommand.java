package io.outlay.cli;

import io.outlay.cli.render.Words;
import io.outlay.job.care.ResetWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlay reset}: archives what was posted and starts over. */
@Command(
        name = "reset",
        header = "Archive everything posted and start over.",
        customSynopsis = "outlay reset WORKSPACE [--yes] [COMMON OPTIONS]",
        description = {
            "",
            "Moves ledger, revisions and reports to WORKSPACE/.outlay-reset-1 and asks before it does; on a server of"
                    + " your own the schema is renamed. inbox/, register, profiles and settings stay, and the next run"
                    + " posts them as a first close. What was read from files that are gone by now is in the archive"
                    + " only.",
            ""
        },
        exitCodeList = {
            "0:done, or nothing is posted",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, another workspace's database, or not confirmed",
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay reset acme"})
final class ResetCommand extends WorkspaceCommand {
    private final ResetWorkspace reset;

    @Option(names = "--yes", description = "Do not ask; for scripts.")
    private boolean yes;

    ResetCommand(ResetWorkspace reset) {
        super(false);
        this.reset = reset;
    }

    /** Nothing was posted. */
    record Nothing(List<YearMonth> periods, Optional<Path> archive, Optional<String> schema) {}

    @Override
    Exit work(Workspace workspace, Screen screen) {
        ResetWorkspace.Plan plan = reset.plan(workspace);
        if (!plan.posted()) {
            screen.result(
                    List.of("Nothing is posted in " + workspace.root() + " yet"),
                    Exit.DONE,
                    new Nothing(List.of(), Optional.empty(), Optional.empty()));
            return Exit.DONE;
        }
        confirm(plan);
        ResetWorkspace.Outcome outcome = reset.reset(workspace);
        screen.result(lines(outcome, workspace), Exit.DONE, outcome);
        return Exit.DONE;
    }

    private void confirm(ResetWorkspace.Plan plan) {
        if (yes) {
            return;
        }
        Optional<String> answer =
                Terminal.ask("Archive " + months(plan.periods()) + " in " + plan.archive() + " and start over? [y/N]");
        if (answer.isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "There is no terminal to ask on whether to archive " + months(plan.periods()) + ".\nAdd --yes.");
        }
        if (!List.of("y", "yes").contains(answer.get().strip().toLowerCase(Locale.ROOT))) {
            throw new Stopped(Exit.WRONG_USE, "Nothing was changed.\nAnswer y, or add --yes.");
        }
    }

    private static List<String> lines(ResetWorkspace.Outcome outcome, Workspace workspace) {
        String schema =
                outcome.schema().map(name -> ", the ledger in schema " + name).orElse("");
        return List.of(
                "Archived " + months(outcome.periods()) + " in " + outcome.archive() + schema,
                "Start over with: " + workspace.command("run")
                        + (outcome.periods().isEmpty()
                                ? ""
                                : " --period "
                                        + outcome.periods()
                                                .get(outcome.periods().size() - 1)));
    }

    private static String months(List<YearMonth> periods) {
        return periods.isEmpty()
                ? "an unfinished close"
                : Words.count(periods.size(), "closed month") + " (" + periods.get(0)
                        + (periods.size() == 1 ? "" : " to " + periods.get(periods.size() - 1)) + ")";
    }
}
