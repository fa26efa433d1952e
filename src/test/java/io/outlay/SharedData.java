package io.outlay;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the project, which is read where it lies and never copied. */
public final class SharedData {
    private SharedData() {}

    /**
     * A file under {@code ../shared}. Where it is absent the test is skipped; under continuous integration it fails, so that
     * reference checks cannot go quiet.
     */
    public static Path file(String relative) {
        Path file = Path.of("..", "shared").resolve(relative);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("reference data is missing: " + file);
            }
            Assumptions.abort("reference data is missing: " + file);
        }
        return file;
    }
}
