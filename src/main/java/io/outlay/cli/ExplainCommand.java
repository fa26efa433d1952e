package io.outlay.cli;

import io.outlay.cli.render.ExplainText;
import io.outlay.job.explain.ExplainFigure;
import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.FigureRequest;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlay explain}: from a figure down to file and line. */
@Command(
        name = "explain",
        header = "Break a figure down to file and line.",
        customSynopsis = {
            "outlay explain WORKSPACE --system=ID --period=YYYY-MM [--measure=NAME]",
            "                      [COMMON OPTIONS]"
        },
        description = {
            "",
            "Shows what a system's cost in a month is made of, as the latest published report has it: basis, cost"
                    + " pool, document and entry, restatements with their reason, and the rows of the files behind"
                    + " them. Every level adds up to the one above it. Changes nothing.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use: unknown option, system, month or measure, invalid setting",
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay explain acme --system shop --period 2026-09"})
final class ExplainCommand extends WorkspaceCommand {
    private final ExplainFigure explain;

    @Option(
            names = "--system",
            paramLabel = "ID",
            description = "The system, or unmapped. Not needed for a metric of the business.")
    private String system;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            required = true,
            converter = MonthConverter.class,
            description = "The calendar month that the figure belongs to.")
    private YearMonth period;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            defaultValue = "cost",
            description =
                    "cost (default), its parts effective, accrued, effort and allocated; billed; usage or seats of"
                            + " the system, such as seats_paid; or a metric of the business, such as orders.")
    private String measure;

    ExplainCommand(ExplainFigure explain) {
        super(false);
        this.explain = explain;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        ExplainedFigure figure =
                explain.explain(new FigureRequest(workspace, Optional.ofNullable(system), period, measure));
        List<String> lines = figure.readings().isEmpty() ? ExplainText.cost(figure) : ExplainText.metric(figure);
        screen.result(lines, Exit.DONE, figure);
        return Exit.DONE;
    }
}
