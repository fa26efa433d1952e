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
public final class Units {
    private static final String FIGURES = "[-+(]?[\\d.,'\\u2019 \\u00A0\\u202F]*\\d[\\d.,]*[-)]?";
    private static final Pattern PERCENT = Pattern.compile("(" + FIGURES + ")[ \\u00A0\\u202F]*%");
    private static final Pattern CLOCK =
            Pattern.compile("(-?)(\\d{1,7}):([0-5]\\d)(?::([0-5]\\d(?:\\.\\d{1,3})?))?(?:[ \\u00A0\\u202F]*+(h))?");
    private static final Pattern OPEN_CLOCK = Pattern.compile("-?(\\d{1,7}):([0-5]\\d)");
    private static final Pattern MEASURED =
            Pattern.compile("(" + FIGURES + ")[ \\u00A0\\u202F]*(\\p{L}[\\p{L}\\p{Sc} ./]{0,30})");
    private static final Pattern WORD = Pattern.compile("(" + FIGURES + ")[ \\u00A0\\u202F]*(\\p{L}{1,10})\\.?");
    private static final Pattern HOUR = Pattern.compile("h|hrs?|hours?|std|stunden");
    private static final Pattern MINUTE = Pattern.compile("min|mins|minutes?|minuten");
    private static final Pattern SECOND = Pattern.compile("s|secs?|seconds?|sek|sekunden");

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    /** Decimal places of hours made from minutes: sums of thousands of rows stay exact to the cent. */
    private static final int SCALE = 10;

    private static final int LONGEST = 64;

    private Units() {}

    /** The number of a percentage that says so: {@code 3} of {@code 3 %}. */
    public static Optional<String> percent(String text) {
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

    /**
     * Hours: a plain number, or stated as such: a span of time ({@code 7:30:00}, {@code 7:30 h}), or a number with its unit
     * ({@code 7.5 h}, {@code 90 min}). A text {@code 7:30} may be of hours or of minutes.
     */
    public static Hours hours(String text) throws Malformed {
        if (Numbers.isBare(text)) {
            return new Hours(Numbers.decimal(text), false);
        }
        Matcher open = OPEN_CLOCK.matcher(text);
        if (open.matches()) {
            int minutes = Integer.parseInt(open.group(1));
            String clock = String.format(Locale.ROOT, "%d:%02d:%s", minutes / 60, minutes % 60, open.group(2));
            throw doubt(
                    "may be hours and minutes, or minutes and seconds",
                    "Write " + text + " h for hours and minutes, " + clock
                            + " for minutes and seconds; in a column that a profile names it is hours and minutes.");
        }
        Optional<BigDecimal> clock = clock(text);
        Optional<BigDecimal> hours = clock.isPresent() ? clock : word(text);
        return hours.isPresent() ? new Hours(hours.get(), true) : new Hours(Numbers.decimal(text), false);
    }

    /** A span of time as its column in a profile means it: {@code 7:30} is {@code 7:30 h}; any other text as it is. */
    public static String spanOfHours(String text) {
        return OPEN_CLOCK.matcher(text).matches() ? text + " h" : text;
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

    private static Optional<BigDecimal> word(String text) throws Malformed {
        Matcher word = WORD.matcher(text);
        if (text.length() > LONGEST || !word.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> inAnHour = inAnHour(word.group(2).toLowerCase(Locale.ROOT));
        return inAnHour.isEmpty()
                ? Optional.empty()
                : Optional.of(divided(Numbers.decimal(Invisible.strip(word.group(1))), inAnHour.get()));
    }

    private static Optional<BigDecimal> inAnHour(String unit) {
        if (HOUR.matcher(unit).matches()) {
            return Optional.of(BigDecimal.ONE);
        }
        return MINUTE.matcher(unit).matches()
                ? Optional.of(MINUTES)
                : SECOND.matcher(unit).matches() ? Optional.of(SECONDS) : Optional.empty();
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
        if (CurrencySign.of(text).isPresent()) {
            return Optional.of(doubt("states a currency", "Write the number alone, or format the cell as a number."));
        }
        Matcher measured = MEASURED.matcher(text);
        return text.length() <= LONGEST && measured.matches()
                ? Optional.of(doubt(
                        "states a unit, \"" + Invisible.strip(measured.group(2)) + "\"",
                        "Write the number alone, in the unit that the column has."))
                : Optional.empty();
    }

    private static Malformed doubt(String reason, String remedy) {
        return new Malformed(UNIT_DOUBT, reason, remedy);
    }
}
