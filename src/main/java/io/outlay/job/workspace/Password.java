package io.outlay.job.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The password of a server: from the environment or a file, never from the command line or the settings. */
public enum Password {
    /** Of an external database: {@code OUTLAY_DB_PASSWORD}. */
    DB,
    /** Of the mail server: {@code OUTLAY_MAIL_PASSWORD}. */
    MAIL;

    /**
     * An empty variable or file holds none.
     *
     * @throws Stopped when the file that is named cannot be read
     */
    public Optional<String> in(Map<String, String> environment) {
        String variable = "OUTLAY_" + name() + "_PASSWORD";
        String file = environment.getOrDefault(variable + "_FILE", "");
        try {
            String password = file.isBlank()
                    ? environment.getOrDefault(variable, "")
                    : Files.readString(Path.of(file)).strip();
            return Optional.of(password).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    variable + "_FILE names " + file + ", which cannot be read.\nName a readable file.");
        }
    }
}
