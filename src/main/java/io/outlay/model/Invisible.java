package io.outlay.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Characters that a reader does not see: they come with text copied from web pages and other programs. At the edges of a
 * value they mean nothing; inside it they make two values differ that look alike.
 */
public final class Invisible {
    private Invisible() {}

    /** The text without blanks of any kind, and without characters of no width, at its edges. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUnseen(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A name as it is compared: without characters of no width, every blank a plain one. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (char c : name.toCharArray()) {
            if (isBlank(c)) {
                plain.append(' ');
            } else if (!hasNoWidth(c)) {
                plain.append(c);
            }
        }
        return strip(plain.toString());
    }

    /** The first character inside the text that no reader sees, such as {@code a no-break space (U+00A0)}. */
    public static Optional<String> inside(String text) {
        return strip(text)
                .chars()
                .filter(c -> isUnseen((char) c) && c != ' ' && c != '\n' && c != '\r' && c != '\t')
                .mapToObj(Invisible::name)
                .findFirst();
    }

    private static String name(int c) {
        String name = Optional.ofNullable(Character.getName(c)).orElse("invisible character");
        return String.format(Locale.ROOT, "a %s (U+%04X)", name.toLowerCase(Locale.ROOT), c);
    }

    private static boolean isUnseen(char c) {
        return isBlank(c) || hasNoWidth(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean hasNoWidth(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
