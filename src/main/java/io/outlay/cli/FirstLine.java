package io.outlay.cli;

import java.util.List;

/**
 * What is said before anything is loaded that takes time: a person who waits sees within a second that the command was
 * heard. Loads nothing itself.
 */
public final class FirstLine {
    private static final List<String> AT_ONCE = List.of("help", "generate-completion");
    private static final List<String> SILENT = List.of("--quiet", "--json", "--help", "-h", "--version", "-V");

    private FirstLine() {}

    /** For stderr; empty where the command ends at once, or was asked for its result alone. */
    public static String of(String... args) {
        if (args.length == 0 || args[0].startsWith("-") || AT_ONCE.contains(args[0])) {
            return "";
        }
        for (String arg : args) {
            if (SILENT.contains(arg)) {
                return "";
            }
        }
        return "starting ...\n";
    }
}
