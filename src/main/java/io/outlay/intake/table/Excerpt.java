package io.outlay.intake.table;

/** Text of a file as it is shown in messages: one line, at most 160 characters. */
public final class Excerpt {
    private static final int LENGTH = 160;

    private Excerpt() {}

    public static String of(String text) {
        String raw = CellText.shown(text);
        String cut = raw.length() <= LENGTH ? raw : raw.substring(0, end(raw));
        return cut.replace("\r\n", "␤").replace('\n', '␤').replace('\r', '␤').replace('\0', '␀');
    }

    /** Never between the two halves of a surrogate pair. */
    private static int end(String raw) {
        return Character.isHighSurrogate(raw.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    }
}
