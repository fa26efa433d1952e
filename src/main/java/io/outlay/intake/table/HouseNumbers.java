package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.NOT_A_NUMBER;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as a house writes them: with its decimal sign, with or without thousands separators (the other sign, a space or an
 * apostrophe, one kind in a number, groups of three), with or without an exponent ({@code 1.2E-5}), negative by a minus before or behind or by brackets. A unit
 * behind the number stays, for the column to judge; a currency beside an amount is held against the column that states it.
 */
public final class HouseNumbers {
    private static final int LONGEST = 64;
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u202F\\u2009]");
    private static final Pattern FIGURES = Pattern.compile("[0-9.,' ]+");

    private final char decimal;
    private final Pattern written;
    private final Pattern exponent;

    public HouseNumbers(char decimal) {
        this.decimal = decimal;
        String sign = Pattern.quote(String.valueOf(decimal));
        this.exponent = Pattern.compile("[-+]?\\d{1,20}(?:" + sign + "\\d{0,20})?[eE][-+]?\\d{1,2}");
        String groups = "\\d{1,3}([" + (decimal == ',' ? "." : ",") + "' ])\\d{3}(?:\\1\\d{3})*";
        this.written = Pattern.compile("(?:" + groups + "|\\d+)(?:" + sign + "\\d*)?|" + sign + "\\d+");
    }

    /** As a canonical table would have it; what is no number at all is left for the column to judge. */
    public String canonical(String text) throws Malformed {
        if (text.length() > LONGEST) {
            return text;
        }
        if (exponent.matcher(text).matches()) {
            return new BigDecimal(text.replace(decimal, '.')).toPlainString();
        }
        Optional<String> number = Units.number(text);
        return number.isPresent()
                ? plain(number.get())
                        + text.substring(
                                text.indexOf(number.get()) + number.get().length())
                : plain(text);
    }

    private String plain(String text) throws Malformed {
        String plain = SPACES.matcher(text.replace('\u2212', '-').replace('\u2019', '\''))
                .replaceAll(" ")
                .strip();
        String figures = unsigned(plain).strip();
        Matcher number = written.matcher(figures);
        if (number.matches()) {
            String digits =
                    figures.replaceAll(decimal == ',' ? "[. ']" : "[, ']", "").replace(decimal, '.');
            return figures.length() == plain.length() || plain.startsWith("+") ? digits : "-" + digits;
        }
        if (FIGURES.matcher(figures).matches()) {
            throw new Malformed(
                    NOT_A_NUMBER,
                    "is not a number with decimal sign \"" + decimal + "\"",
                    "Write it so, such as " + example() + ", or correct decimal: in the profile.");
        }
        return text;
    }

    /** What to do about a text that is no number at all: the table's own remedy would name another decimal sign. */
    public Malformed noNumber() {
        return new Malformed(
                NOT_A_NUMBER,
                "is not a number",
                "Write digits with the decimal sign of the profile, such as " + example()
                        + ", or leave it blank when it is not known.");
    }

    /** A remedy of a table with the numbers in it as the house writes them. */
    public String written(String remedy) {
        return decimal == ',' ? POINT.matcher(remedy).replaceAll(",") : remedy;
    }

    private String example() {
        return decimal == ',' ? "1299,00 or 1.299,00" : "1299.00 or 1,299.00";
    }

    private static String unsigned(String text) {
        if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
            return text.substring(1, text.length() - 1);
        }
        if (text.startsWith("-") || text.startsWith("+")) {
            return text.substring(1);
        }
        return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
    }
}
