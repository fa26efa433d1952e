package io.outlay.delivery;

import io.outlay.model.ledger.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code summary.json} of a published report. */
public final class DigestFile {
    private static final String NAME = "summary.json";

    private DigestFile() {}

    /**
     * @param report folder of a published revision
     * @throws IOException when it is missing or damaged
     */
    public static Digest read(Path report) throws IOException {
        try {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Files.readAllBytes(report.resolve(NAME)), Digest.class);
        } catch (JacksonException e) {
            throw new IOException(report.resolve(NAME) + " is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
