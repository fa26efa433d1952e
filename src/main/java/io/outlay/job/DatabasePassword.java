package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The password of an external server: from the environment or a file, never from the command line. */
final class DatabasePassword {
    private static final String VARIABLE = "OUTLAY_DB_PASSWORD";
    private static final String FILE = "OUTLAY_DB_PASSWORD_FILE";

    private DatabasePassword() {}

    static Optional<String> of(Map<String, String> environment) {
        String file = environment.get(FILE);
        if (file == null) {
            return Optional.ofNullable(environment.get(VARIABLE));
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new Stopped(
                    Exit.WRONG_USE, FILE + " names " + file + ", which cannot be read.\nName a readable file.");
        }
    }
}
