package io.outlay.cli;

import io.outlay.cli.render.WhatIfText;
import io.outlay.job.whatif.SeedRequest;
import io.outlay.job.whatif.SeededScenario;
import io.outlay.job.whatif.WhatIf;
import io.outlay.job.whatif.WhatIfOutcome;
import io.outlay.job.whatif.WhatIfRequest;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code outlay what-if}: answers scenarios, or begins one. */
@Command(
        name = "what-if",
        header = "Answer build or buy: keep, buy, extend or build, in money and risk.",
        customSynopsis = {
            "outlay what-if SCENARIO... [--workspace=DIR] [--out=DIR] [COMMON OPTIONS]",
            "       outlay what-if --new=FILE.xlsx --workspace=DIR",
            "                      (--system=ID | --capability=NAME) [COMMON OPTIONS]"
        },
        description = {
            "",
            "Works out scenarios and writes what-if-SCENARIO-YYYY-MM.xlsx for each: the answer in a sentence, the cost"
                    + " of every option month by month, its risk, and what would flip the answer. With a workspace, what"
                    + " the option keep leaves blank is filled from the last twelve months of its ledger; without one no"
                    + " database is needed.",
            "",
            "With --new it begins a scenario: keep is filled from the workspace, the rest with defaults that name their"
                    + " source. Edit the sheet Inputs, then give the file as SCENARIO or drop it into inbox/.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use: unknown option, system or file, nothing closed yet, a file that would be overwritten",
            "3:done, but a scenario was rejected: file, cell and remedy are said",
            ExitCodes.HELD
        },
        footer = {
            "",
            "Example: outlay what-if --new search.xlsx --workspace acme --system site_search",
            "         outlay what-if search.xlsx --workspace acme"
        })
final class WhatIfCommand extends CommonCommand {
    private final WhatIf whatIf;
    private final Clock clock;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCENARIO",
            description = "Scenario as .xlsx or .csv, in the table of the what-if workbook's sheet Inputs.")
    private List<Path> scenarios = new ArrayList<>();

    @Option(names = "--workspace", paramLabel = "DIR", description = "Workspace whose ledger is the baseline.")
    private Path root;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the workbooks here. Default: the current folder.")
    private Path out;

    @Option(
            names = "--new",
            paramLabel = "FILE.xlsx",
            description = "Begin a scenario in this file. An existing file is never overwritten.")
    private Path fresh;

    @Option(names = "--system", paramLabel = "ID", description = "The system that the new scenario is about.")
    private String system;

    @Option(
            names = "--capability",
            paramLabel = "NAME",
            description = "The capability that it is about: all its systems together are the baseline.")
    private String capability;

    WhatIfCommand(WhatIf whatIf, Clock clock) {
        super(false);
        this.whatIf = whatIf;
        this.clock = clock;
    }

    @Override
    Optional<Path> root() {
        return Optional.ofNullable(root);
    }

    @Override
    void validate() {
        if (fresh == null && scenarios.isEmpty()) {
            throw wrongUse("A scenario is missing: give a file, or begin one with --new");
        }
        if (fresh == null && (system != null || capability != null)) {
            throw wrongUse("--system and --capability go with --new: a scenario names its system itself, as system_id");
        }
        if (fresh != null) {
            validateNew();
        }
    }

    private void validateNew() {
        if (!scenarios.isEmpty()) {
            throw wrongUse("--new begins a scenario: give it no other, such as " + scenarios.get(0));
        }
        if (root == null) {
            throw wrongUse("--new needs --workspace: its ledger is what the scenario begins with");
        }
        if ((system == null) == (capability == null)) {
            throw wrongUse("--new needs either --system or --capability");
        }
        if (out != null) {
            throw wrongUse("--out is where answers go: --new writes to " + fresh);
        }
        if (!fresh.toString().endsWith(".xlsx")) {
            throw wrongUse("--new writes a workbook: name it " + fresh + ".xlsx");
        }
    }

    @Override
    Exit work(Optional<Workspace> workspace, Screen screen) {
        return fresh == null ? answer(workspace, screen) : begin(workspace.orElseThrow(), screen);
    }

    private Exit answer(Optional<Workspace> workspace, Screen screen) {
        Path folder = out == null ? Path.of("") : out;
        WhatIfOutcome outcome =
                whatIf.answer(new WhatIfRequest(scenarios, workspace, set(), folder, LocalDate.now(clock)));
        screen.details(WhatIfText.details(outcome));
        screen.faults(WhatIfText.faults(outcome));
        if (workspace.isEmpty() && outcome.exit() == Exit.REJECTIONS) {
            screen.details(List.of("Note: --workspace DIR fills what is blank from the ledger of its workspace."));
        }
        screen.result(WhatIfText.result(outcome), outcome.exit(), outcome);
        return outcome.exit();
    }

    private Exit begin(Workspace workspace, Screen screen) {
        SeededScenario seeded = whatIf.begin(
                new SeedRequest(workspace, fresh, Optional.ofNullable(system), Optional.ofNullable(capability)));
        screen.details(WhatIfText.details(seeded));
        screen.result(WhatIfText.result(seeded), Exit.DONE, seeded);
        return Exit.DONE;
    }
}
