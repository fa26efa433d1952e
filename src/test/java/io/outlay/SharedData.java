package io.outlay;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Reference and real data beside the project folder: read in place, never copied. */
public final class SharedData {
    private SharedData() {}

    /** A path under {@code ../shared}; where it is absent the test is skipped, in continuous integration it fails. */
    public static Path file(String relative) {
        Path path = Path.of("..", "shared").resolve(relative);
        if (!Files.exists(path)) {
            String message = path + " is not there";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return path;
    }
}
