package io.outlay.cli;

import io.outlay.cli.render.Words;
import io.outlay.job.care.InitWorkspace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
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
        header = "Make a new workspace with templates of every input.",
        customSynopsis = "outlay init DIR [--quiet] [--json]",
        description = {
            "",
            "Writes outlay.yaml with comments, an empty system register, inbox/, a sample profile, and templates/"
                    + " with two example rows and the meaning of every column of every table. templates/ is not"
                    + " read by a run. Needs no database.",
            ""
        },
        exitCodeList = {"0:done", "1:failed: the folder cannot be written", "2:wrong use: DIR holds something already"},
        footer = {"", "Example: outlay init acme"})
final class InitCommand implements Callable<Integer> {
    private final InitWorkspace init;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to make; may exist when it is empty.")
    private Path folder;

    @Mixin
    private HelpForm help = new HelpForm();

    @Option(names = "--quiet", description = "Do not say what to do next.")
    private boolean quiet;

    @Option(names = "--json", description = "Write the result as one JSON document, and nothing else, to stdout.")
    private boolean json;

    InitCommand(InitWorkspace init) {
        this.init = init;
    }

    /** @param files written, relative to the folder */
    record Made(Path workspace, List<String> files) {}

    @Override
    public Integer call() {
        Screen screen =
                new Screen(spec.commandLine().getOut(), spec.commandLine().getErr(), quiet, json);
        try {
            List<String> files = init.init(folder);
            screen.result(lines(files), Exit.DONE, new Made(folder, files));
            return Exit.DONE.code();
        } catch (Stopped stopped) {
            screen.stopped(stopped.exit(), stopped.messages());
            return stopped.exit().code();
        }
    }

    private List<String> lines(List<String> files) {
        String done = "Workspace " + folder + " made, " + Words.count(files.size(), "file");
        return quiet
                ? List.of(done)
                : List.of(
                        done,
                        "1. Set company and currency in " + folder.resolve("outlay.yaml"),
                        "2. List your systems in " + folder.resolve("systems.csv"),
                        "3. Put invoices and business figures into " + folder.resolve("inbox") + "; "
                                + folder.resolve("templates").resolve("README.md") + " explains every column",
                        "4. outlay check " + Workspace.quoted(folder) + ", then outlay run "
                                + Workspace.quoted(folder));
    }
}
