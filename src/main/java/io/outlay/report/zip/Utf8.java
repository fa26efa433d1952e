package io.outlay.report.zip;

import java.math.BigDecimal;
import java.util.Arrays;

/** Text that is made piece by piece, as UTF-8 bytes. Nothing is thrown: it grows as far as memory does. */
public final class Utf8 {
    /** Digits that a long always holds. */
    private static final int EXACT = 18;

    private byte[] bytes;
    private int length;

    /** @param capacity bytes to begin with */
    public Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    /** What it holds, up to {@link #length()}: its own bytes, which change with it. */
    public byte[] bytes() {
        return bytes;
    }

    public void clear() {
        length = 0;
    }

    public Utf8 add(byte[] more) {
        return add(more, more.length);
    }

    public Utf8 add(Utf8 more) {
        return add(more.bytes, more.length);
    }

    private Utf8 add(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** Markup of ASCII. */
    public Utf8 ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    public Utf8 number(long value) {
        if (value < 0) {
            return ascii(Long.toString(value));
        }
        room(EXACT + 2);
        int end = length + digits(value);
        length = end;
        long left = value;
        do {
            bytes[--end] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long left = value; left > 9; left /= 10) {
            digits++;
        }
        return digits;
    }

    /** As {@link BigDecimal#toPlainString()} has it. */
    public Utf8 number(BigDecimal value) {
        int scale = value.scale();
        if (scale < 0 || scale > EXACT || value.precision() > EXACT) {
            return ascii(value.toPlainString());
        }
        long digits = value.scaleByPowerOfTen(scale).longValue();
        if (digits < 0) {
            ascii("-");
        }
        return scale == 0 ? number(Math.abs(digits)) : fraction(Math.abs(digits), scale);
    }

    private Utf8 fraction(long digits, int scale) {
        long unit = 1;
        for (int i = 0; i < scale; i++) {
            unit *= 10;
        }
        number(digits / unit);
        room(scale + 1);
        bytes[length] = '.';
        long left = digits % unit;
        for (int i = scale; i > 0; i--) {
            bytes[length + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += scale + 1;
        return this;
    }

    /** Text between tags; {@code &}, {@code <}, {@code >} and carriage returns as XML writes them. */
    public Utf8 text(String text) {
        room(4 * text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += letter(text.codePointAt(i)) - 1;
            } else if (c == '&' || c == '<' || c == '>' || c == '\r') {
                ascii(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&#13;");
                room(4 * (text.length() - i));
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return this;
    }

    /** @return characters that it takes in a string */
    private int letter(int point) {
        if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | point >> 6);
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xE0 | point >> 12);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        } else {
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | point & 0x3F);
        return Character.charCount(point);
    }

    private void room(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }
}
