package io.outlay.intake.table.known;

import java.math.BigDecimal;

/** Plain numbers as whole millionths: up to twelve digits before and six behind the point fit a long exactly. */
final class Millionths {
    /** No plain number, or one that does not fit. */
    static final long NONE = Long.MIN_VALUE;

    private static final int WHOLE_DIGITS = 12;
    private static final int DECIMALS = 6;

    private Millionths() {}

    /** The number without zeros that say nothing. */
    static BigDecimal toDecimal(long millionths) {
        long number = millionths;
        int decimals = DECIMALS;
        while (decimals > 0 && number % 10 == 0) {
            number /= 10;
            decimals--;
        }
        return BigDecimal.valueOf(number, decimals);
    }

    /** The number in a part of a text. */
    static long of(char[] text, int start, int end) {
        int at = text[start] == '-' ? start + 1 : start;
        int point = at;
        while (point < end && text[point] != '.') {
            point++;
        }
        int decimals = Math.max(0, end - point - 1);
        if (point == at || point - at > WHOLE_DIGITS || decimals > DECIMALS) {
            return NONE;
        }
        long number = 0;
        for (int i = at; i < end; i++) {
            int digit = text[i] - '0';
            if (i == point) {
                continue;
            }
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        for (int i = decimals; i < DECIMALS; i++) {
            number *= 10;
        }
        return at == start ? number : -number;
    }
}
