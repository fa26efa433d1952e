package io.outlay.cli;

import io.outlay.cli.render.ProfileText;
import io.outlay.job.care.ProfileOutcome;
import io.outlay.job.care.ProposeProfile;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code outlay profile}: what a file is read as, or a profile for it. */
@Command(
        name = "profile",
        header = "Look at a file in an unknown format and propose a profile for it.",
        customSynopsis = "outlay profile FILE [--workspace=DIR] [COMMON OPTIONS]",
        description = {
            "",
            "Says which table or profile reads the file as it is. Where none does, it finds header, delimiter, encoding,"
                    + " dates and numbers, recognises columns by usual words in several languages, writes"
                    + " profiles/NAME.yaml with a reason behind each guess and \"?\" where a person must say, and shows"
                    + " the first five rows as they would be read. It never overwrites a file.",
            "",
            "Without --workspace the workspace above the file is taken; without one the profile is only shown.",
            ""
        },
        exitCodeList = {
            "0:done",
            "1:failed: the file cannot be read, or the profile not written",
            "2:wrong use: no such file, a file that no profile can read, a profile of that name exists already"
        },
        footer = {"", "Example: outlay profile acme/inbox/ledger.csv"})
final class ProfileCommand extends CommonCommand {
    private final ProposeProfile propose;

    @Parameters(index = "0", paramLabel = "FILE", description = "A CSV file or a workbook (.xlsx).")
    private Path file;

    @Option(names = "--workspace", paramLabel = "DIR", description = "Workspace in which the profile is written.")
    private Path root;

    ProfileCommand(ProposeProfile propose) {
        super(false);
        this.propose = propose;
    }

    @Override
    Optional<Path> root() {
        return Optional.ofNullable(root).or(this::above);
    }

    /** The workspace in whose inbox the file is. */
    private Optional<Path> above() {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("outlay.yaml"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    @Override
    Exit work(Optional<Workspace> workspace, Screen screen) {
        ProfileOutcome outcome = propose.propose(file, workspace);
        screen.details(ProfileText.details(outcome));
        screen.result(ProfileText.result(outcome, workspace), Exit.DONE, outcome);
        return Exit.DONE;
    }
}
