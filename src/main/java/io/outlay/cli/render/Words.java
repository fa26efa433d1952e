package io.outlay.cli.render;

import io.outlay.model.CloseState;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** How figures and states are told to a reader. */
public final class Words {
    private Words() {}

    /** {@code final}, {@code preliminary}, and whether anything was missing that was due. */
    static String state(CloseState state) {
        return state.id() + (state.without().isEmpty() ? "" : ", incomplete");
    }

    /** With thousands separators and the decimals of its currency: {@code 12,345.60} EUR, {@code 12,346} JPY. */
    static String money(BigDecimal amount, String currency) {
        return number(MinorUnit.of(currency).round(amount));
    }

    /** With thousands separators and every decimal that it has: {@code 1,234.5}. */
    static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** A fraction as {@code 37.5 %}. */
    static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** Between commas; of a longer list the first, and how many more. */
    static String few(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " and " + count(names.size() - most) + " more";
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
