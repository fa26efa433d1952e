package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The password of a server: from the environment or a file, never from the command line or the settings. */
enum Password {
    /** Of an external database: {@code OUTLAY_DB_PASSWORD}. */
    DB,
    /** Of the mail server: {@code OUTLAY_MAIL_PASSWORD}. */
    MAIL;

    /** @throws Stopped when the file that is named cannot be read */
    Optional<String> in(Map<String, String> environment) {
        String variable = "OUTLAY_" + name() + "_PASSWORD";
        String file = environment.get(variable + "_FILE");
        if (file == null) {
            return Optional.ofNullable(environment.get(variable)).filter(password -> !password.isEmpty());
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    variable + "_FILE names " + file + ", which cannot be read.\nName a readable file.");
        }
    }
}
