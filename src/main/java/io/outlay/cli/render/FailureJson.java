package io.outlay.cli.render;

import io.outlay.job.workspace.Exit;
import java.util.List;
import java.util.Locale;

/**
 * The JSON document of a command that stopped without a result:
 *
 * <pre>
 * {"exit_code": 2, "exit": "wrong_use", "messages": ["outlay.yaml:3: outlay.spread \"x\" is not …"]}
 * </pre>
 *
 * @param exit {@code failed}, {@code wrong_use}, {@code gate} or {@code held}
 * @param messages each a fault with its remedy, in lines
 */
public record FailureJson(int exitCode, String exit, List<String> messages) {
    public FailureJson(Exit exit, List<String> messages) {
        this(exit.code(), name(exit), messages);
    }

    /** How an exit is named in every document. */
    public static String name(Exit exit) {
        return exit.name().toLowerCase(Locale.ROOT);
    }
}
