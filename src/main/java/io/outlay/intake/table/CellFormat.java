package io.outlay.intake.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell's number format says of its number: that it is a day, a time, a percentage, or of a unit that a reader of the
 * sheet sees beside it.
 *
 * @param unit a currency, or a word for a span of time; else blank
 */
record CellFormat(Kind kind, String unit) {
    enum Kind {
        NUMBER,
        DAY,
        MONTH,
        TIME,
        PERCENT
    }

    private static final CellFormat PLAIN = new CellFormat(Kind.NUMBER, "");
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");

    /** Spans of time; other words beside a number, such as "orders", say nothing that a column does not. */
    private static final Set<String> SPANS = Set.of(
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "std",
            "stunden",
            "min",
            "mins",
            "minute",
            "minutes",
            "minuten",
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "sek",
            "sekunden",
            "d",
            "day",
            "days",
            "tag",
            "tage",
            "pt",
            "months",
            "monate");

    /** What an amount is for: a fee "a month" is none of a year. */
    private static final Set<String> PERIODS = Set.of(
            "month",
            "monthly",
            "mo",
            "mth",
            "monat",
            "monatlich",
            "mtl",
            "mois",
            "quarter",
            "quarterly",
            "quartal",
            "year",
            "yearly",
            "annual",
            "annum",
            "pa",
            "pm",
            "jahr",
            "week",
            "woche",
            "day",
            "hour",
            "fte");

    /** Beside a number that is not divided for show: 12 "k€" are 12,000. */
    private static final Set<String> MULTIPLES = Set.of(
            "k",
            "k€",
            "k$",
            "k£",
            "t€",
            "t$",
            "€k",
            "$k",
            "£k",
            "teur",
            "keur",
            "kusd",
            "kgbp",
            "tsd",
            "tausend",
            "thousand",
            "thousands",
            "mio",
            "m€",
            "m$",
            "€m",
            "$m",
            "£m",
            "mn",
            "mln",
            "million",
            "millions");

    private static final Pattern SCALED = Pattern.compile("[0#?],++[^0#?,.]*+$");

    /**
     * @param id of a format that a workbook uses by number alone
     * @param format null when it has none
     */
    static CellFormat of(int id, String format) {
        CellFormat builtIn = builtIn(id);
        return builtIn != PLAIN || format == null ? builtIn : new Scan(format).result();
    }

    private static CellFormat builtIn(int id) {
        if (id == 17) {
            return new CellFormat(Kind.MONTH, "");
        }
        if (id == 9 || id == 10) {
            return new CellFormat(Kind.PERCENT, "");
        }
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
            return new CellFormat(Kind.TIME, "");
        }
        boolean day = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return day ? new CellFormat(Kind.DAY, "") : PLAIN;
    }

    /** Goes once through the first section of a format, that of positive numbers. */
    private static final class Scan {
        private final String format;
        private final StringBuilder codes = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private int at;

        Scan(String format) {
            this.format = format;
            while (at < format.length() && format.charAt(at) != ';') {
                step(format.charAt(at));
            }
        }

        CellFormat result() {
            String letters = codes.toString().toLowerCase(Locale.ROOT);
            if (letters.equals("general")) {
                return PLAIN;
            }
            if (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0) {
                return new CellFormat(letters.indexOf('d') >= 0 ? Kind.DAY : Kind.MONTH, "");
            }
            if (letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0) {
                return new CellFormat(Kind.TIME, "");
            }
            if (letters.indexOf('%') >= 0) {
                return new CellFormat(Kind.PERCENT, "");
            }
            String word = words.toString().strip();
            String bare = word.replace(".", "").toLowerCase(Locale.ROOT);
            if (SPANS.contains(bare)) {
                return new CellFormat(Kind.NUMBER, bare);
            }
            boolean unit = !CurrencySign.meant(word).isEmpty()
                    || namesOneOf(bare, PERIODS)
                    || namesOneOf(bare, MULTIPLES) && !SCALED.matcher(letters).find();
            return unit ? new CellFormat(Kind.NUMBER, word) : PLAIN;
        }

        private static boolean namesOneOf(String words, Set<String> known) {
            return Arrays.stream(words.split("[^\\p{L}\\p{Sc}]+")).anyMatch(known::contains);
        }

        private void step(char c) {
            switch (c) {
                case '"' -> words.append(until('"'));
                case '[' -> brackets(until(']'));
                case '\\' -> {
                    words.append(next());
                    at++;
                }
                case '_', '*' -> at += 2;
                default -> {
                    (isSign(c) ? words : codes).append(c);
                    at++;
                }
            }
        }

        private static boolean isSign(char c) {
            return Character.getType(c) == Character.CURRENCY_SYMBOL || c == ' ';
        }

        /** The character behind; the place is then on it. */
        private String next() {
            at++;
            return at < format.length() ? format.substring(at, at + 1) : "";
        }

        /** The text up to an ending sign; the place is then behind that. */
        private String until(char sign) {
            int end = format.indexOf(sign, at + 1);
            String text = format.substring(at + 1, end < 0 ? format.length() : end);
            at = end < 0 ? format.length() : end + 1;
            return text;
        }

        /** {@code [$€-407]} is a currency, {@code [h]} hours beyond a day, {@code [Red]} nothing. */
        private void brackets(String text) {
            if (text.startsWith("$")) {
                int locale = text.indexOf('-');
                words.append(text, 1, locale < 0 ? text.length() : locale);
            } else if (ELAPSED.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
                codes.append(text.toLowerCase(Locale.ROOT).startsWith("m") ? "s" : text);
            }
        }
    }
}
