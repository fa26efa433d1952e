package io.outlay.cli.render;

import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the documents of {@code --json}: names in snake_case, amounts as plain decimals, what is not known as null. */
public final class Json {
    private Json() {}

    public static String write(Object document) {
        String json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document);
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
