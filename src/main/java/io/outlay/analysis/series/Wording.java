package io.outlay.analysis.series;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Figures as they stand in a sentence, in English. */
public final class Wording {
    private final String currency;
    private final Window window;

    /** @param window that sums are taken over */
    public Wording(String currency, Window window) {
        this.currency = currency;
        this.window = window;
    }

    /** An amount that was summed over the window: {@code EUR 48,200 a year}, {@code EUR 4,000 in the one month known}. */
    public String yearly(BigDecimal amount) {
        return amount(amount) + each();
    }

    /** {@code in the last twelve months}, after a space. */
    public String in() {
        return " in " + window.words();
    }

    /** What follows such an amount, after a space. */
    public String each() {
        return " " + window.each();
    }

    public Window window() {
        return window;
    }

    public String currency() {
        return currency;
    }

    /** Currency and whole units: {@code EUR 48,200}. */
    public String amount(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
        return currency + " " + (whole.signum() < 0 ? "−" : "") + format.format(whole.abs());
    }

    /** Currency and smallest units, for what somebody claims: {@code EUR 361.53}. */
    public String exact(BigDecimal amount) {
        return exact(currency, amount);
    }

    public static String exact(String currency, BigDecimal amount) {
        MinorUnit unit = MinorUnit.of(currency);
        String pattern = "#,##0" + (unit.digits() == 0 ? "" : "." + "0".repeat(unit.digits()));
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        BigDecimal rounded = unit.round(amount);
        return currency + " " + (rounded.signum() < 0 ? "−" : "") + format.format(rounded.abs());
    }

    /** A fraction as signed per cent: {@code +23.0 %}. */
    public static String growth(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        String sign = percent.signum() < 0 ? "−" : percent.signum() > 0 ? "+" : "";
        return sign + percent.abs().toPlainString() + " %";
    }

    /** A fraction as per cent: {@code 25.0 %}. */
    public static String share(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** {@code A, B and C}. */
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** {@code March 2026}. */
    public static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(month);
    }

    /** {@code 1 November 2026}. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
    }

    /** A number without decimals that say nothing: {@code 50}, {@code 4.8}. */
    public static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** How often a bill comes, by the months from one to the next: 12 is {@code yearly}. */
    public static String rhythm(int months) {
        return switch (months) {
            case 1 -> "monthly";
            case 3 -> "quarterly";
            case 6 -> "half-yearly";
            case 12 -> "yearly";
            default -> months + "-monthly";
        };
    }
}
