package io.outlay.intake.table.csv;

/**
 * Follows quotes from line to line, to know where a CSV record ends before its fields are taken apart. A quote opens only at
 * the start of a field; within quotes it is doubled.
 */
final class QuoteScan {
    enum State {
        /** The record ends with the line. */
        ENDED,
        /** A quoted field goes on in the next line. */
        OPEN,
        /** A quoted field is followed by text. */
        BROKEN
    }

    private static final int STAYS_OPEN = -1;
    private static final int TEXT_FOLLOWS = -2;

    private final char delimiter;
    private State state = State.ENDED;
    private int line = -1;
    private int openedInLine;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Index of the line, of those scanned, in which the last quoted field was opened. */
    int openedInLine() {
        return openedInLine;
    }

    State scan(String text) {
        line++;
        if (text.indexOf('"') >= 0) {
            state = follow(text);
        }
        return state;
    }

    private State follow(String text) {
        int at = 0;
        if (state == State.OPEN) {
            at = afterQuoted(text, 0);
        }
        while (at >= 0 && at < text.length()) {
            at = text.charAt(at) == '"' ? opened(text, at) : afterPlain(text, at);
        }
        return at == STAYS_OPEN ? State.OPEN : at == TEXT_FOLLOWS ? State.BROKEN : State.ENDED;
    }

    private int opened(String text, int at) {
        openedInLine = line;
        return afterQuoted(text, at + 1);
    }

    private int afterPlain(String text, int at) {
        int end = text.indexOf(delimiter, at);
        return end < 0 ? text.length() : end + 1;
    }

    /** Where the next field starts, or one of the two constants. */
    private int afterQuoted(String text, int at) {
        int quote = text.indexOf('"', at);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        if (quote < 0) {
            return STAYS_OPEN;
        }
        if (quote + 1 == text.length()) {
            return text.length();
        }
        return text.charAt(quote + 1) == delimiter ? quote + 2 : TEXT_FOLLOWS;
    }
}
