package io.outlay.cli;

import io.outlay.cli.render.Failure;
import io.outlay.cli.render.Json;
import io.outlay.cli.render.Printable;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Spelling;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the command line, without the whole help. */
final class WrongUse implements IParameterExceptionHandler {
    /** How the parser begins what is wrong with a value. */
    private static final Pattern INVALID = Pattern.compile("(?s)Invalid value for [^:]*: (.*)");

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        String message = Printable.of(message(wrong));
        err.println(message);
        err.println("See " + line.getCommandSpec().qualifiedName() + " --help");
        if (List.of(args).contains("--json")) {
            line.getOut().println(Json.write(Exit.WRONG_USE, new Failure(List.of(message))));
        }
        return Exit.WRONG_USE.code();
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), wrong.getCommandLine());
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(WrongUse::label).collect(Collectors.joining(" and "))
                    + (missing.getMissing().size() == 1 ? " is" : " are") + " missing";
        }
        Matcher invalid = INVALID.matcher(wrong.getMessage());
        return wrong.getArgSpec() != null && invalid.matches()
                ? name(wrong.getArgSpec()) + ": " + invalid.group(1)
                : wrong.getMessage();
    }

    /** As the help names it: {@code WORKSPACE}, {@code --period=YYYY-MM}. */
    private static String label(ArgSpec argument) {
        return argument.isOption() ? name(argument) + "=" + argument.paramLabel() : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(String written, CommandLine line) {
        Collection<String> commands = line.getSubcommands().keySet();
        if (written.startsWith("-")) {
            String name = written.replaceFirst("=.*", "");
            return "There is no option " + name + end(near(name, line));
        }
        if (line.getParent() == null) {
            return "There is no command " + written
                    + Spelling.near(written, commands).map(WrongUse::meant).orElseGet(() -> ": use " + commands(line));
        }
        return "\"" + written + "\" is one argument too many" + end(near("--" + written, line));
    }

    private static Optional<String> near(String option, CommandLine line) {
        return Spelling.near(
                option,
                line.getCommandSpec().optionsMap().keySet().stream()
                        .filter(name -> name.startsWith("--"))
                        .toList());
    }

    private static String end(Optional<String> near) {
        return near.map(WrongUse::meant).orElse("");
    }

    private static String meant(String name) {
        return ": did you mean " + name + "?";
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
