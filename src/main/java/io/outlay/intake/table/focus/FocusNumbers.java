package io.outlay.intake.table.focus;

import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_A_NUMBER;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import io.outlay.intake.table.Malformed;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as FOCUS writes them: digits with a decimal point, and an exponent where one is given ({@code 35.2E-7}). Signs that
 * the specification forbids and that leave no doubt ({@code +3}, {@code 1.5E+3}) are taken; thousands marks are not.
 */
final class FocusNumbers {
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 40;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,60}+(?:\\.\\d{0,60}+)?|\\.\\d{1,60}+)(?:[eE][+-]?\\d{1,2})?");

    private FocusNumbers() {}

    /** Whether a cell says that there is no value. */
    static boolean isNull(String text) {
        return text.length() == 4 && text.equalsIgnoreCase("null");
    }

    /** An amount of money, exactly as written; below 1,000,000,000,000. */
    static BigDecimal amount(String text) throws Malformed {
        if (isNull(text)) {
            throw missing();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Malformed(
                    NOT_A_NUMBER, "is not a number", "Use digits and a decimal point, such as 0.00001605990.");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS
                || number.scale() > MOST_DECIMALS
                || number.abs().compareTo(LARGEST) >= 0) {
            throw new Malformed(
                    OUT_OF_RANGE,
                    "has more than 30 digits, or is 1,000,000,000,000 or more",
                    "Export the amount in its currency, with at most 30 digits.");
        }
        return number;
    }

    /** Whether it is written as a number, however large or exact. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static Malformed missing() {
        return new Malformed(MISSING_VALUE, "is missing", "Export it anew with the value; NULL means unknown, not 0.");
    }
}
