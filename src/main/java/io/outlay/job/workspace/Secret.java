package io.outlay.job.workspace;

import io.outlay.model.SourceSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What opens a server to whoever knows it: from the environment or a file, never from the command line or the settings. */
public enum Secret {
    /** Password of an external database. */
    DB("OUTLAY_DB_PASSWORD"),
    /** Password of the mail server. */
    MAIL("OUTLAY_MAIL_PASSWORD"),
    /** Address of the webhook that takes notices: who has it may write there. */
    NOTIFY("OUTLAY_NOTIFY_URL");

    private final String variable;

    Secret(String variable) {
        this.variable = variable;
    }

    /** Name of the variable that holds it; with {@code _FILE} behind it, of the one that names a file. */
    public String variable() {
        return variable;
    }

    /**
     * An empty variable or file holds none.
     *
     * @throws Stopped when the file that is named cannot be read
     */
    public Optional<String> in(Map<String, String> environment) {
        return in(variable, environment);
    }

    /**
     * Password of a source, in the variable {@code OUTLAY_SOURCE_NAME_PASSWORD} or the file that it names with {@code _FILE}.
     *
     * @throws Stopped when the file that is named cannot be read
     */
    static Optional<String> ofSource(String name, Map<String, String> environment) {
        return in(SourceSecret.variable(name), environment);
    }

    private static Optional<String> in(String variable, Map<String, String> environment) {
        String file = environment.getOrDefault(variable + "_FILE", "");
        try {
            String secret = file.isBlank()
                    ? environment.getOrDefault(variable, "")
                    : Files.readString(Path.of(file)).strip();
            return Optional.of(secret).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    variable + "_FILE names " + file + ", which cannot be read.\nName a readable file.");
        }
    }
}
