package io.outlay.cli;

import io.outlay.cli.render.MapText;
import io.outlay.job.map.Acceptance;
import io.outlay.job.map.MapOutcome;
import io.outlay.job.map.MapWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlay map}: the rows that the register lacks. */
@Command(
        name = "map",
        header = "Propose the systems that the bills in the inbox are for.",
        customSynopsis = "outlay map WORKSPACE [--accept[=WHAT]] [COMMON OPTIONS]",
        description = {
            "",
            "Reads the inbox and writes systems-proposed.csv: a row for each product or vendor with layer, type,"
                    + " sourcing, names on bills, cost of twelve months, and what the proposal rests on: the"
                    + " catalogue of known products, a word on the bills, or nothing, and then layer and type are"
                    + " blank. What is in systems.csv is not proposed again; for that it lists names on bills that"
                    + " belong to a system, systems without a bill for a year, contracts that bills imply, and"
                    + " drivers without figures. Needs no database.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed: a file cannot be written",
            "2:wrong use: unknown option, no such workspace, invalid setting or profile; --accept with a register"
                    + " that is a workbook"
        },
        footer = {"", "Example: outlay map acme"})
final class MapCommand extends WorkspaceCommand {
    private final MapWorkspace map;
    private final Clock clock;

    @Option(
            names = "--accept",
            arity = "0..1",
            paramLabel = "WHAT",
            fallbackValue = "",
            preprocessor = AttachedValue.class,
            description = "Add the rows and names that are sure to systems.csv, and those that you filled in in"
                    + " systems-proposed.csv or contracts-proposed.csv; the rest of the file stays as it is."
                    + " --accept=category adds also those that words on bills say, --accept=contracts all contracts,"
                    + " --accept=hours names of hours that share a word with one system of the register,"
                    + " --accept=ID,ID the rows of these ids.")
    private String accept;

    MapCommand(MapWorkspace map, Clock clock) {
        super(false);
        this.map = map;
        this.clock = clock;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        MapOutcome outcome = map.map(workspace, Optional.ofNullable(accept).map(Acceptance::of), LocalDate.now(clock));
        screen.details(outcome.notes());
        screen.result(MapText.result(outcome, workspace, screen.volume() == Volume.VERBOSE), outcome.exit(), outcome);
        return outcome.exit();
    }
}
