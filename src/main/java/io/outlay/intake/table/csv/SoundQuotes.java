package io.outlay.intake.table.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether every quote of a file opens a field at its start, closes it at its end, or is one of two within it; no quoted field
 * goes on in another line, and no line is longer than {@link PhysicalLines} takes. Such a file is taken apart without a look
 * at what may be broken.
 */
final class SoundQuotes {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private enum In {
        START,
        PLAIN,
        QUOTED,
        /** Behind a quote of a quoted field: its end, or the first of two. */
        QUOTE
    }

    private final boolean[] inPlain = new boolean[1 << 8];
    private final boolean[] inQuoted = new boolean[1 << 8];
    private final byte delimiter;
    private In in = In.START;
    private int length;

    private SoundQuotes(char delimiter) {
        this.delimiter = (byte) delimiter;
        for (char c : new char[] {'"', '\n', '\r'}) {
            inPlain[c] = true;
            inQuoted[c] = true;
        }
        inPlain[delimiter] = true;
    }

    /** @param delimiter of seven bits, as the charset of the file is UTF-8 or one of eight bits */
    static boolean of(Path file, char delimiter) throws IOException {
        SoundQuotes quotes = new SoundQuotes(delimiter);
        byte[] bytes = new byte[1 << 16];
        try (InputStream input = Files.newInputStream(file)) {
            int start = input.readNBytes(bytes, 0, BYTE_ORDER_MARK.length);
            int from = marked(bytes, start);
            for (int count = start; count > 0; count = input.read(bytes)) {
                if (!quotes.follows(bytes, from, count)) {
                    return false;
                }
                from = 0;
            }
        }
        return quotes.in != In.QUOTED;
    }

    /** Where the text begins. */
    private static int marked(byte[] bytes, int count) {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (i >= count || bytes[i] != BYTE_ORDER_MARK[i]) {
                return 0;
            }
        }
        return BYTE_ORDER_MARK.length;
    }

    private boolean follows(byte[] bytes, int from, int to) {
        In state = in;
        int lineStart = from - length;
        int i = from;
        while (i < to) {
            i = skip(bytes, i, to, state == In.PLAIN ? inPlain : state == In.QUOTED ? inQuoted : null);
            if (i == to) {
                break;
            }
            byte b = bytes[i];
            i++;
            if (b == '\n' || b == '\r') {
                if (state == In.QUOTED || i - lineStart > PhysicalLines.MAX_LENGTH) {
                    return false;
                }
                state = In.START;
                lineStart = i;
            } else {
                state = after(state, b);
            }
            if (state == null) {
                return false;
            }
        }
        in = state;
        length = to - lineStart;
        return length <= PhysicalLines.MAX_LENGTH;
    }

    /** Goes over bytes that change nothing: nearly all. */
    private static int skip(byte[] bytes, int from, int to, boolean[] changing) {
        int at = from;
        while (changing != null && at < to && !changing[bytes[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    /** What a byte leads to that ends no line; null when the quotes are not sound. */
    private In after(In state, byte b) {
        if (b == '"') {
            return switch (state) {
                case START, QUOTE -> In.QUOTED;
                case QUOTED -> In.QUOTE;
                case PLAIN -> null;
            };
        }
        if (state == In.QUOTED) {
            return state;
        }
        if (b == delimiter) {
            return In.START;
        }
        return state == In.QUOTE ? null : In.PLAIN;
    }
}
