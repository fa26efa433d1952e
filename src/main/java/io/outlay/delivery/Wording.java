package io.outlay.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as a letter shows them. */
final class Wording {
    private Wording() {}

    /** Whole units with thousands separators. */
    static String whole(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(0, RoundingMode.HALF_UP);
        String digits = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded.abs());
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /** A fraction as signed per cent: {@code +23.0 %}. */
    public static String growth(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        String sign = percent.signum() < 0 ? "−" : percent.signum() > 0 ? "+" : "";
        return sign + percent.abs().toPlainString() + "\u00A0%";
    }

    /** {@code September 2026}. */
    public static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(month);
    }
}
