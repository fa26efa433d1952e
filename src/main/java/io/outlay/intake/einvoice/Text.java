package io.outlay.intake.einvoice;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts of a document. */
final class Text {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Text() {}

    /** On one line and trimmed; empty when it is not stated. */
    static String of(Optional<String> text) {
        return text.map(Text::line).orElse("");
    }

    private static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Those that are stated, each once. */
    static String joined(Stream<String> texts) {
        return String.join(
                "; ",
                texts.filter(text -> text != null && !text.isBlank())
                        .map(Text::line)
                        .distinct()
                        .toList());
    }
}
