package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures inside sentences, as people read them. */
public final class Words {
    private Words() {}

    /** Whole units with thousands separators, such as {@code 84,120} or {@code −1,200}. */
    public static String whole(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(0, RoundingMode.HALF_UP);
        String digits = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded.abs());
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /** A fraction as a signed percentage, such as {@code +12.3 %}. */
    public static String growth(double fraction) {
        return percent(fraction, fraction > 0 ? "+" : "");
    }

    /** A fraction as a percentage, such as {@code 4.0 %}. */
    public static String share(BigDecimal fraction) {
        return percent(fraction.doubleValue(), "");
    }

    private static String percent(double fraction, String plus) {
        BigDecimal percent = new BigDecimal(fraction)
                .round(Decimals.SIGNIFICANT)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP);
        String sign = percent.signum() < 0 ? "−" : percent.signum() > 0 ? plus : "";
        return sign + percent.abs().toPlainString() + "\u00A0%";
    }
}
