package io.outlay.cli;

import java.math.BigDecimal;
import java.util.Locale;

/** How figures and states are told to a reader. */
final class Words {
    private Words() {}

    static String state(boolean preliminary) {
        return preliminary ? "preliminary" : "final";
    }

    /** With thousands separators and cents: {@code 12,345.60}. */
    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
