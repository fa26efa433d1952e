package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.UNIT_DOUBT;

import io.outlay.model.Invisible;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units beside numbers, in text and in cells: read where a column knows them, refused everywhere else. */
final class Units {
    private static final String FIGURES = "[-+(]?[\\d.,'\\u2019 \\u00A0\\u202F]*\\d[\\d.,]*[-)]?";
    private static final Pattern PERCENT = Pattern.compile("(" + FIGURES + ")[ \\u00A0\\u202F]*%");
    private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,7}):([0-5]\\d)(?::([0-5]\\d(?:\\.\\d{1,3})?))?");
    private static final Pattern WORD = Pattern.compile("(" + FIGURES + ")[ \\u00A0\\u202F]*(\\p{L}{1,10})\\.?");
    private static final Pattern HOUR = Pattern.compile("h|hrs?|hours?|std|stunden");
    private static final Pattern MINUTE = Pattern.compile("min|mins|minutes?|minuten");

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    /** Decimal places of hours made from minutes: sums of thousands of rows stay exact to the cent. */
    private static final int SCALE = 10;

    private static final int LONGEST = 64;

    private Units() {}

    /** The number of a percentage that says so: {@code 3} of {@code 3 %}. */
    static Optional<String> percent(String text) {
        Matcher percent = PERCENT.matcher(text);
        return text.length() <= LONGEST && percent.matches()
                ? Optional.of(Invisible.strip(percent.group(1)))
                : Optional.empty();
    }

    /** The number before a unit, {@code 3,5} of {@code 3,5 %}; empty when the text is not just these two. */
    static Optional<String> number(String text) {
        Matcher word = WORD.matcher(text);
        return percent(text)
                .or(() -> text.length() <= LONGEST && word.matches()
                        ? Optional.of(Invisible.strip(word.group(1)))
                        : Optional.empty());
    }

    /** Hours: a plain number, or stated as such: a span of time ({@code 7:30}), or a number with its unit ({@code 7.5 h}, {@code 90 min}). */
    static Hours hours(String text) throws Malformed {
        Optional<BigDecimal> hours = clock(text).or(() -> word(text));
        return hours.isPresent() ? new Hours(hours.get(), true) : new Hours(Numbers.decimal(text), false);
    }

    private static Optional<BigDecimal> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        String seconds = clock.group(4) == null ? "0" : clock.group(4);
        BigDecimal all = new BigDecimal(clock.group(2))
                .multiply(SECONDS)
                .add(new BigDecimal(clock.group(3)).multiply(MINUTES))
                .add(new BigDecimal(seconds));
        BigDecimal hours = divided(all, SECONDS);
        return Optional.of(clock.group(1).isEmpty() ? hours : hours.negate());
    }

    private static Optional<BigDecimal> word(String text) {
        Matcher word = WORD.matcher(text);
        if (text.length() > LONGEST || !word.matches()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = Numbers.decimal(Invisible.strip(word.group(1)));
            String unit = word.group(2).toLowerCase(Locale.ROOT);
            if (HOUR.matcher(unit).matches()) {
                return Optional.of(number);
            }
            return MINUTE.matcher(unit).matches() ? Optional.of(divided(number, MINUTES)) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static BigDecimal divided(BigDecimal number, BigDecimal by) {
        BigDecimal hours = number.divide(by, SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    /** Why a number with a unit cannot stand where a plain number is wanted; empty when the text has none. */
    static Optional<Malformed> refused(String text) {
        if (percent(text).isPresent()) {
            return Optional.of(doubt("is a percentage", "Write the number itself, without %."));
        }
        if (CLOCK.matcher(text).matches()) {
            return Optional.of(doubt("is a time", "Write a number, or format the cell as one."));
        }
        return CurrencySign.of(text)
                .map(sign -> doubt("states a currency", "Write the number alone, or format the cell as a number."));
    }

    private static Malformed doubt(String reason, String remedy) {
        return new Malformed(UNIT_DOUBT, reason, remedy);
    }
}
