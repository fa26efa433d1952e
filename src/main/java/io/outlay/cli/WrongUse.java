package io.outlay.cli;

import io.outlay.cli.render.Failure;
import io.outlay.cli.render.Json;
import io.outlay.cli.render.Printable;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Spelling;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the command line, without the whole help. */
final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        String message = Printable.of(message(wrong));
        err.println(message);
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See " + line.getCommandSpec().qualifiedName() + " --help");
        if (List.of(args).contains("--json")) {
            line.getOut().println(Json.write(Exit.WRONG_USE, new Failure(List.of(message))));
        }
        return Exit.WRONG_USE.code();
    }

    private static String message(ParameterException wrong) {
        boolean noCommand = wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && wrong.getCommandLine().getParent() == null;
        return noCommand
                ? noCommand(((UnmatchedArgumentException) wrong).getUnmatched().get(0), wrong.getCommandLine())
                : wrong.getMessage();
    }

    private static String noCommand(String written, CommandLine line) {
        return "There is no command " + written + ": "
                + Spelling.near(written, line.getSubcommands().keySet())
                        .map(name -> "did you mean " + name + "?")
                        .orElseGet(() -> "use " + commands(line));
    }

    /** The commands that do something: {@code run, check or status}. */
    static String commands(CommandLine line) {
        List<String> names = line.getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help") && !name.equals("generate-completion"))
                .toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
