package io.outlay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How every command explains itself: the option for it, and the headings of its parts in the order in which they are declared. */
@Command(
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        sortOptions = false)
final class HelpForm {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
