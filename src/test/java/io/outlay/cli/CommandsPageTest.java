package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import io.outlay.job.workspace.Exit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** {@code docs/commands.md} names every command, and lists the exit codes as help does. */
class CommandsPageTest {
    private static final Page PAGE = new Page("docs/commands.md");

    @Test
    void listsTheExitCodesThatHelpLists() {
        String[] codes = OutlayCommand.class.getAnnotation(Command.class).exitCodeList();

        PAGE.holds(
                "exit codes",
                Page.table(List.of("exit code", "means"), List.of(codes), code -> List.of(code.split(":", 2))));
        assertThat(PAGE.firstCells())
                .containsAll(Stream.of(Exit.values())
                        .map(exit -> Integer.toString(exit.code()))
                        .toList());
    }

    @Test
    void namesEveryCommand() {
        List<String> commands = CommandRun.of("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .filter(command -> !command.equals("help"))
                .toList();

        assertThat(commands)
                .contains("run", "restore")
                .allSatisfy(command -> assertThat(PAGE.text()).contains("`outlay " + command));
    }
}
