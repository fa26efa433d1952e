package io.outlay.cli;

import io.outlay.cli.render.MapText;
import io.outlay.cli.render.Words;
import io.outlay.job.care.InitRequest;
import io.outlay.job.care.InitWorkspace;
import io.outlay.job.map.MapOutcome;
import io.outlay.job.map.MapWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outlay init}: a new workspace. */
@Command(
        name = "init",
        header = "Make a new workspace.",
        customSynopsis = {
            "outlay init DIR [--company=NAME] [--currency=CODE]",
            "                  [--fiscal-year-start=MONTH] [--from=FOLDER] [--quiet] [--json]"
        },
        description = {
            "",
            "Writes outlay.yaml, an empty system register, inbox/, and templates/ with the meaning of every column"
                    + " of every table. Asks nothing. With --from every file of a folder is copied into inbox/,"
                    + " and what they say about the stack is proposed, as outlay map does. Needs no database.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed: the folder cannot be written",
            "2:wrong use: DIR holds something already, or a setting is not allowed"
        },
        footer = {"", "Example: outlay init acme --currency GBP --from exports"})
final class InitCommand implements Callable<Integer> {
    private final InitWorkspace init;
    private final MapWorkspace map;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to make; may exist when it is empty.")
    private Path folder;

    @Option(names = "--company", paramLabel = "NAME", description = "Name on the reports.")
    private String company;

    @Option(names = "--currency", paramLabel = "CODE", description = "Reporting currency, such as GBP. Default: EUR.")
    private String currency;

    @Option(
            names = "--fiscal-year-start",
            paramLabel = "MONTH",
            description = "First month of the fiscal year, 1 to 12. Default: 1.")
    private String fiscalYearStart;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "Copy every file of this folder into inbox/, and propose a register from them.")
    private Path from;

    @Mixin
    private HelpForm help = new HelpForm();

    @Option(names = "--quiet", description = "Do not say what to do next.")
    private boolean quiet;

    @Option(names = "--json", description = "Write the result as one JSON document, and nothing else, to stdout.")
    private boolean json;

    InitCommand(InitWorkspace init, MapWorkspace map, Clock clock) {
        this.init = init;
        this.map = map;
        this.clock = clock;
    }

    /**
     * @param files written, relative to the folder
     * @param map what the copied files say about the stack; empty where none were copied
     */
    record Made(Path workspace, List<String> files, Optional<MapOutcome> map) {}

    @Override
    public Integer call() {
        Stages stages = OutlayCommand.stages(spec);
        Screen screen = new Screen(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                quiet ? Volume.QUIET : Volume.NORMAL,
                json,
                stages);
        stages.open(screen.volume(), screen.err());
        try {
            List<String> files = init.init(new InitRequest(
                    folder,
                    Optional.ofNullable(company),
                    Optional.ofNullable(currency),
                    Optional.ofNullable(fiscalYearStart),
                    Optional.ofNullable(from)));
            Optional<MapOutcome> mapped = Optional.ofNullable(from)
                    .map(exports -> map.map(workspace(), Optional.empty(), LocalDate.now(clock)));
            mapped.ifPresent(outcome -> screen.details(outcome.notes()));
            screen.result(lines(files, mapped), Exit.DONE, new Made(folder, files, mapped));
            return Exit.DONE.code();
        } catch (Stopped stopped) {
            stages.clear();
            screen.stopped(stopped.exit(), stopped.messages());
            return stopped.exit().code();
        }
    }

    private List<String> lines(List<String> files, Optional<MapOutcome> mapped) {
        long copied = files.stream().filter(file -> file.startsWith("inbox/")).count();
        String done = "Workspace " + folder + " made, " + Words.count(files.size() - copied, "file")
                + (from == null ? "" : "; " + Words.count(copied, "file") + " copied into its inbox");
        if (quiet) {
            return List.of(done);
        }
        List<String> lines = new ArrayList<>(List.of(done));
        if (company == null || currency == null) {
            lines.add("Set company and currency in " + folder.resolve("outlay.yaml"));
        }
        if (from == null) {
            lines.add("Put invoices and business figures into " + folder.resolve("inbox") + ", as they were exported");
        }
        lines.addAll(mapped.map(outcome -> MapText.result(outcome, workspace(), false))
                .orElseGet(() -> List.of("Next: " + workspace().command("map"))));
        return lines;
    }

    private Workspace workspace() {
        return new Workspace(folder, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
