package io.outlay.intake.table.bulk;

/** Plain numbers as whole millionths: up to twelve digits before and six behind the point fit a long exactly. */
final class Decimals {
    /** No plain number, or one that does not fit. */
    static final long NONE = Long.MIN_VALUE;

    /** Characters of the longest: a sign, twelve digits, the point, six digits. */
    static final int LONGEST = 20;

    private static final int WHOLE_DIGITS = 12;
    private static final int PLACES = 6;
    private static final long POINTS = Eight.of('.');
    private static final long ZEROS = Eight.of('0');
    private static final long CARRY = 0x0606_0606_0606_0606L;
    private static final long NO_DIGIT = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final int[] SCALES = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private Decimals() {}

    /**
     * The number of at most eight characters, all taken at once.
     *
     * @param eight begins with them
     */
    static long of(long eight, int length) {
        int point = Math.min(Eight.before(eight, POINTS), length);
        if (point == 0) {
            return NONE;
        }
        int digits = length - (point - length >>> 31);
        // A shift by 64 would be none: two of 32.
        long whole = ~(-1L << 4 * point << 4 * point);
        long joined = eight & whole | eight >>> 8 & ~whole;
        long padded = joined << 64 - 8 * digits | ZEROS >>> 4 * digits >>> 4 * digits;
        long bare = padded ^ ZEROS;
        return ((bare | bare + CARRY) & NO_DIGIT) == 0 ? number(bare) * SCALES[digits - point] : NONE;
    }

    /** Eight digits, the highest in the first byte: pairs of them are joined, then fours, then all. */
    private static long number(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        long first = (pairs & 0xFF_0000_00FFL) * (100 + (1_000_000L << 32));
        long second = (pairs >>> 16 & 0xFF_0000_00FFL) * (1 + (10_000L << 32));
        return first + second >>> 32;
    }

    /** The number in a part of a text. */
    static long of(byte[] text, int start, int end) {
        if (start == end || end - start > LONGEST) {
            return NONE;
        }
        int at = text[start] == '-' ? start + 1 : start;
        int point = at;
        while (point < end && text[point] != '.') {
            point++;
        }
        int decimals = Math.max(0, end - point - 1);
        if (point == at || point - at > WHOLE_DIGITS || decimals > PLACES) {
            return NONE;
        }
        long number = 0;
        for (int i = at; i < end; i++) {
            int digit = text[i] - '0';
            if (i != point) {
                if (digit < 0 || digit > 9) {
                    return NONE;
                }
                number = 10 * number + digit;
            }
        }
        return (at == start ? number : -number) * SCALES[decimals];
    }
}
