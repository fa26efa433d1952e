package io.outlay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that every command on a workspace takes. */
final class CommonOptions {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            converter = Assignment.Converter.class,
            description = "Set KEY for this call, such as close.cutoff-days=5. Wins over the environment"
                    + " and outlay.yaml. May be given several times.")
    private List<Assignment> set = new ArrayList<>();

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = {"Use this PostgreSQL (15 or newer), not the embedded one:", "jdbc:postgresql://host/database"
            })
    String dbUrl;

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            description = "User on that server. The password is taken from the environment only:"
                    + " OUTLAY_DB_PASSWORD, or the file that OUTLAY_DB_PASSWORD_FILE names.")
    String dbUser;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database and of the log. Default: WORKSPACE/.outlay")
    Path data;

    @Option(names = "--log-json", description = "Write the log as JSON, one document a line, for a log collector.")
    boolean logJson;

    @Option(
            names = "--quiet",
            description = "No progress, no table of steps and no notes; the result and what is wrong are still said.")
    private boolean quiet;

    @Option(
            names = "--verbose",
            description =
                    "Each note by itself, and every name of a list. Default: one line for all estimates of missing bills,"
                            + " with their sum, and the first names of a long list.")
    private boolean verbose;

    @Option(names = "--json", description = "Write the result as one JSON document, and nothing else, to stdout.")
    boolean json;

    /** How much is said beside the result; quiet wins. */
    Volume volume() {
        return quiet ? Volume.QUIET : verbose ? Volume.VERBOSE : Volume.NORMAL;
    }

    /** Settings by key; of one key given twice the last counts. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        set.forEach(assignment -> settings.put(assignment.key(), assignment.value()));
        return settings;
    }
}
