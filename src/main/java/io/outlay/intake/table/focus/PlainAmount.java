package io.outlay.intake.table.focus;

import io.outlay.intake.table.PlainRecord;

/**
 * A number that nearly all cells hold, read without an object: up to twelve digits before the point and eighteen in all, with
 * an exponent where one is given. It is {@link #units} × 10^−{@link #scale}, exactly as {@link FocusNumbers} reads it.
 */
final class PlainAmount {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_WHOLE = 12;
    private static final int MOST_EXPONENT = 20;

    private long units;
    private int scale;
    private int digits;
    private int whole;

    long units() {
        return units;
    }

    /** Decimals; never below 0. */
    int scale() {
        return scale;
    }

    /** Reads a field; false for whatever is less plain, which is to be read with care. */
    boolean read(PlainRecord row, int field) {
        if (row.isEmpty(field)) {
            return false;
        }
        char[] text = row.text();
        int start = row.start(field);
        int end = row.end(field);
        boolean negative = text[start] == '-';
        int at = mantissa(text, negative ? start + 1 : start, end);
        if (digits == 0 || digits > MOST_DIGITS || whole > MOST_WHOLE) {
            return false;
        }
        units = negative ? -units : units;
        return at == end || exponent(text, at, end);
    }

    /** Reads up to what is neither digit nor the first point, and says where that is. */
    private int mantissa(char[] text, int start, int end) {
        units = 0;
        scale = 0;
        digits = 0;
        whole = 0;
        boolean point = false;
        int at = start;
        for (; at < end && digits <= MOST_DIGITS; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                units = 10 * units + (c - '0');
                digits++;
                whole += point ? 0 : 1;
                scale += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean exponent(char[] text, int start, int end) {
        int at = start;
        if (text[at] != 'e' && text[at] != 'E' || ++at == end) {
            return false;
        }
        boolean negative = text[at] == '-';
        at += negative ? 1 : 0;
        int exponent = 0;
        for (int i = at; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
            exponent = 10 * exponent + (text[i] - '0');
        }
        scale += negative ? exponent : -exponent;
        return at < end && end - at <= 2 && exponent <= MOST_EXPONENT && scale >= 0;
    }
}
