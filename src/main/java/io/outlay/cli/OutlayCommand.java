package io.outlay.cli;

import io.outlay.job.CheckWorkspace;
import io.outlay.job.CloseMonth;
import io.outlay.job.ReadStatus;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code outlay}: parses arguments, calls a use case and gives its exit code. */
@Command(
        name = "outlay",
        header = "Closes the books on a company's tech stack once a month.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Reads invoices, the system register and business figures from a workspace folder, posts them to a"
                    + " monthly ledger, holds the cost of every system against the growth it should serve, and"
                    + " writes a finance workbook."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        sortOptions = false,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.DONE,
            ExitCodes.FAILED,
            ExitCodes.WRONG_USE,
            ExitCodes.REJECTIONS,
            ExitCodes.GATE,
            ExitCodes.HELD
        },
        footer = {"", "First steps: outlay check WORKSPACE, then outlay run WORKSPACE"},
        subcommands = {HelpCommand.class})
public final class OutlayCommand implements Runnable {
    private final CloseMonth close;
    private final CheckWorkspace check;
    private final ReadStatus status;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    /** @param clock what "today" is; nothing below the commands looks at a clock */
    public OutlayCommand(CloseMonth close, CheckWorkspace check, ReadStatus status, Clock clock) {
        this.close = close;
        this.check = check;
        this.status = status;
        this.clock = clock;
    }

    /**
     * Runs one command line.
     *
     * @param out results only
     * @param err everything else
     * @return the exit code
     */
    public int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(this)
                .addSubcommand("run", new RunCommand(close, clock))
                .addSubcommand("check", new CheckCommand(check))
                .addSubcommand("status", new StatusCommand(status, clock))
                .addSubcommand("generate-completion", new GenerateCompletion())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new WrongUse());
        line.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .header("Write a completion script for bash and zsh to stdout.");
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: run, check or status");
    }
}
