package io.outlay.intake.einvoice;

import java.util.Optional;
import java.util.stream.Stream;

/** Texts of a document. */
final class Text {
    private Text() {}

    /** Trimmed; empty when it is not stated. */
    static String of(Optional<String> text) {
        return text.map(String::strip).orElse("");
    }

    /** Those that are stated, each once. */
    static String joined(Stream<String> texts) {
        return String.join(
                "; ",
                texts.filter(text -> text != null && !text.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList());
    }
}
