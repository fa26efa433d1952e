package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.NOT_A_NUMBER;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in text: digits with an optional sign and a decimal point. Nothing is guessed; the remedy says what was meant. */
public final class Numbers {
    private static final int MAX_DIGITS = 30;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d++(?:\\.\\d*+)?[eE][+-]?\\d{1,2}");
    private static final Pattern COMMA_AS_POINT =
            Pattern.compile("[+-]?\\d{1,3}(?:[. ']?\\d{3})*+,\\d++|[+-]?\\d++,\\d++");
    private static final Pattern COMMA_AS_EITHER = Pattern.compile("[+-]?\\d{1,3},\\d{3}");
    private static final Pattern POINT_IN_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3}){2,}+");
    private static final Pattern COMMA_IN_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:[, ']\\d{3})++(?:\\.\\d*+)?");

    private static final String PLAINLY =
            "Use digits and a decimal point, such as 1299.00; leave it blank when it is not known.";

    private Numbers() {}

    /** Whether a text is blank, or of digits, signs and marks alone, as nearly all numbers are: it states no unit, time or currency. */
    static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' || c == '$' || c == '%') {
                return false;
            }
        }
        return true;
    }

    /** Any number, exactly as written. */
    public static BigDecimal decimal(String text) throws Malformed {
        if (!PLAIN.matcher(text).matches()) {
            Optional<Malformed> unit = Units.refused(text);
            if (unit.isPresent()) {
                throw unit.get();
            }
            throw new Malformed(NOT_A_NUMBER, "is not a number", remedy(text));
        }
        if (text.length() > MAX_DIGITS + 2) {
            throw new Malformed(OUT_OF_RANGE, "has more than 30 digits", "Round it to at most 30 digits.");
        }
        return new BigDecimal(text);
    }

    /** An amount of money that a workbook holds to its smallest unit: 15 digits, cents or a dinar's thousandths among them. */
    public static BigDecimal amount(String text) throws Malformed {
        BigDecimal number = decimal(text);
        if (number.abs().compareTo(LARGEST) >= 0
                || number.precision() > DIGITS
                        && number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.DOWN)
                                        .stripTrailingZeros()
                                        .precision()
                                > DIGITS) {
            throw new Malformed(
                    OUT_OF_RANGE,
                    "has more digits than a workbook holds (15)",
                    "Correct it: an amount to the cent is below 10,000,000,000,000.");
        }
        return number;
    }

    public static BigDecimal amountNotNegative(String text) throws Malformed {
        return notNegative(amount(text));
    }

    public static BigDecimal notNegative(String text) throws Malformed {
        return notNegative(decimal(text));
    }

    public static BigDecimal notNegative(BigDecimal value) throws Malformed {
        if (value.signum() < 0) {
            throw new Malformed(OUT_OF_RANGE, "is negative", "Use 0 or more, or leave it blank when it is not known.");
        }
        return value;
    }

    public static BigDecimal positive(String text) throws Malformed {
        BigDecimal value = decimal(text);
        if (value.signum() <= 0) {
            throw new Malformed(
                    OUT_OF_RANGE,
                    "is not greater than 0",
                    "Use a number above 0, or leave it blank when it is not known.");
        }
        return value;
    }

    /** A fraction from 0 to 1, or a percentage that says so: {@code 3%} is 0.03. */
    public static BigDecimal share(String text) throws Malformed {
        Optional<String> percent = Units.percent(text);
        BigDecimal value = percent.isPresent() ? decimal(percent.get()).movePointLeft(2) : decimal(text);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new Malformed(OUT_OF_RANGE, "is not between 0 and 1", "Write it as a fraction: 15 % is 0.15.");
        }
        return value;
    }

    /** A whole number from 0 to 999,999,999. */
    public static int count(String text) throws Malformed {
        BigDecimal value = notNegative(text).stripTrailingZeros();
        if (value.scale() > 0) {
            throw new Malformed(NOT_A_NUMBER, "is not a whole number", "Use a whole number, such as 12.");
        }
        if (value.precision() - value.scale() > 9) {
            throw new Malformed(OUT_OF_RANGE, "is above 999,999,999", "Use a number up to 999999999.");
        }
        return value.intValueExact();
    }

    private static String remedy(String text) {
        if (text.length() > 2 * MAX_DIGITS) {
            return PLAINLY; // nothing that could be read, and too long for patterns that look for groups
        }
        if (COMMA_AS_EITHER.matcher(text).matches()) {
            return "Use a decimal point and no thousands separator (" + text.replace(",", "") + " or "
                    + text.replace(',', '.') + "), or set decimal: \",\" in a profile for this file.";
        }
        if (COMMA_AS_POINT.matcher(text).matches()) {
            String meant = text.replaceAll("[. ']", "").replace(',', '.');
            return "Use a decimal point (" + meant + "), or set decimal: \",\" in a profile for this file.";
        }
        if (POINT_IN_THOUSANDS.matcher(text).matches()) {
            return "Leave out the thousands separator (" + text.replace(".", "")
                    + "), or set decimal: \",\" in a profile for this file.";
        }
        if (COMMA_IN_THOUSANDS.matcher(text).matches()) {
            return "Leave out the thousands separator (" + text.replaceAll("[, ']", "") + ").";
        }
        if (EXPONENT.matcher(text).matches()) {
            return "Write it without an exponent (" + new BigDecimal(text).toPlainString() + ").";
        }
        return PLAINLY;
    }
}
