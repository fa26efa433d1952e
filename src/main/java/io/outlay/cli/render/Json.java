package io.outlay.cli.render;

import io.outlay.job.workspace.Exit;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Writes the documents of {@code --json}: what use cases return, names in snake_case, choices in lower case, amounts as plain
 * decimals, what is not known as null. {@link CheckForms}, {@link ResultForms}, {@link ExplainForms} and {@link SharedForms} say where a document
 * differs from the record.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addModule(new SimpleModule().addSerializer(Path.class, new ToStringSerializer(Path.class)))
            .addMixIns(SharedForms.OF)
            .addMixIns(CheckForms.OF)
            .addMixIns(ResultForms.OF)
            .addMixIns(ExplainForms.OF)
            .build();

    private Json() {}

    /** @param result of the command, or a {@link Failure} */
    public static String write(Exit exit, Object result) {
        String json = MAPPER.writeValueAsString(new Document(exit, result));
        StringBuilder shown = new StringBuilder(json.length());
        json.chars().forEach(c -> append(shown, (char) c));
        return shown.toString();
    }

    /** What a terminal would obey, and JSON lets pass in a text, is escaped. */
    private static void append(StringBuilder shown, char c) {
        if (c == Printable.of(c)) {
            shown.append(c);
        } else {
            shown.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        }
    }
}
