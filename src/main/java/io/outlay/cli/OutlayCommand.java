package io.outlay.cli;

import io.outlay.job.workspace.FailureCause;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code outlay}: parses arguments, calls a use case and gives its exit code. */
@Command(
        name = "outlay",
        header = "Closes the books on a company's tech stack once a month.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Reads invoices, effort, contracts, the system register and business figures from a workspace folder,"
                    + " posts them to a monthly ledger, holds the cost of every system against the growth it should serve, and"
                    + " writes a finance workbook."
        },
        versionProvider = ProgramVersion.class,
        exitCodeList = {
            ExitCodes.DONE,
            ExitCodes.FAILED,
            ExitCodes.WRONG_USE,
            ExitCodes.REJECTIONS,
            ExitCodes.GATE,
            ExitCodes.HELD
        },
        footer = {
            "",
            "First steps:",
            "  outlay init acme --company ACME --currency EUR --from exports",
            "  outlay profile acme/inbox/ledger.csv   where a file has a form of its own",
            "  outlay map acme --accept               the systems that the bills are for",
            "  outlay check acme                      what a close would do, and lacks",
            "  outlay run acme                        the close of the last full month"
        },
        subcommands = {HelpCommand.class})
public final class OutlayCommand implements Runnable {
    private final UseCases cases;
    private final Clock clock;
    private final Stages stages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpForm help = new HelpForm();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    /**
     * @param clock what "today" is; nothing below the commands looks at a clock
     * @param stages that the use cases tell of their work
     */
    public OutlayCommand(UseCases cases, Clock clock, Stages stages) {
        this.cases = cases;
        this.clock = clock;
        this.stages = stages;
    }

    /** Those of the program that a command is of. */
    static Stages stages(CommandSpec spec) {
        return ((OutlayCommand) spec.root().userObject()).stages;
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
                .addSubcommand("run", new RunCommand(cases.close(), clock))
                .addSubcommand("check", new CheckCommand(cases.check(), cases.notice(), clock))
                .addSubcommand("explain", new ExplainCommand(cases.explain()))
                .addSubcommand("what-if", new WhatIfCommand(cases.whatIf(), clock))
                .addSubcommand("deliver", new DeliverCommand(cases.deliver()))
                .addSubcommand("status", new StatusCommand(cases.status(), clock))
                .addSubcommand("init", new InitCommand(cases.init(), cases.map(), clock))
                .addSubcommand("map", new MapCommand(cases.map(), clock))
                .addSubcommand("profile", new ProfileCommand(cases.profile()))
                .addSubcommand("reset", new ResetCommand(cases.reset()))
                .addSubcommand("backup", new BackupCommand(cases.backup()))
                .addSubcommand("restore", new RestoreCommand(cases.backup()))
                .addSubcommand("generate-completion", new CompletionCommand())
                .registerConverter(Path.class, new PathConverter())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new WrongUse());
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(err, failure));
        int code = execute(line, err, args);
        out.flush();
        err.flush();
        return code;
    }

    private static int execute(CommandLine line, PrintWriter err, String... args) {
        try {
            return line.execute(args);
        } catch (Error failure) {
            // Memory that ran out even for saying so.
            return failed(err, failure);
        }
    }

    /** Of what fails outside a command's own work, which says more. */
    private static int failed(PrintWriter err, Throwable failure) {
        FailureCause cause = FailureCause.of(failure, Path.of(""));
        cause.messages().forEach(err::println);
        return cause.exit().code();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A command is missing: " + WrongUse.commands(spec.commandLine()));
    }
}
