package io.outlay.cli.render;

/** Text made fit for a terminal: what comes from files cannot move its cursor, clear it or turn its text around. */
public final class Printable {
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    /** Unicode's pictures of control characters, in their order. */
    private static final char PICTURES = '\u2400';

    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** The text with its line breaks and tabs, every other control character shown as a sign. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            shown.setCharAt(i, of(text.charAt(i)));
        }
        return shown.toString();
    }

    /** The same of one character. */
    public static char of(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' ? c : (char) (PICTURES + c);
        }
        if (c == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return c > DELETE && c <= LAST_CONTROL || turnsText(c) ? REPLACEMENT : c;
    }

    private static boolean turnsText(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }
}
