package io.outlay;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference and real data beside the project folder: read where they are, never copied. */
public final class SharedData {
    private SharedData() {}

    /** The path under {@code ../shared}; where it is absent the test is skipped, on CI it fails. */
    public static Path file(String relative) {
        Path path = Path.of("..", "shared").resolve(relative);
        if (Files.exists(path)) {
            return path;
        }
        String message = "no shared data at " + path;
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        return abort(message);
    }
}
