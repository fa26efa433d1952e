package io.outlay.model;

import java.util.Locale;

/** What a thing is called in files, and how people say it. */
public final class Names {
    private Names() {}

    /** In files: {@code BILLED_TWICE} is {@code billed_twice}. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** As one says it: {@code new_customers} are new customers. */
    public static String plain(String id) {
        return id.replace('_', ' ');
    }

    /** With a capital first letter, to begin a sentence. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
