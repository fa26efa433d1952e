package io.outlay.scenario.sheet;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A unit in words, taken apart: {@code USD a year}, {@code EUR per seat a month}, {@code % a year}, {@code orders a month}.
 *
 * @param currency ISO 4217 code
 * @param period what an amount, a volume or a rate is for
 * @param percent whether it counts in hundredths
 * @param things what an amount is for one of, such as {@code seat}
 * @param words what is counted, such as {@code person-months}, and all that has no place above
 */
record UnitText(
        Optional<String> currency, Optional<Period> period, boolean percent, List<String> things, List<String> words) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Map<String, String> SYMBOLS = Map.of("€", "EUR", "£", "GBP");
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "per", "each", "every", "pro", "je", "im", "par", "pr", "pr.");
    private static final Set<String> PERCENT = Set.of("%", "percent", "pct");

    /** A stretch of time that a parameter or its unit is for. */
    enum Period {
        MONTH(
                1, "month", "months", "monthly", "mo", "mth", "monat", "monate", "mois", "maand", "mes", "mese",
                "måned", "månad"),
        QUARTER(3, "quarter", "quarters", "quarterly", "quartal", "trimestre", "kwartaal", "kvartal"),
        YEAR(
                12,
                "year",
                "years",
                "yearly",
                "annual",
                "annually",
                "annum",
                "yr",
                "jahr",
                "jahre",
                "année",
                "jaar",
                "año",
                "anno",
                "år"),
        /** Shorter than a month: never converted, as months differ. */
        SHORTER(
                0, "week", "weeks", "weekly", "day", "days", "daily", "hour", "hours", "hourly", "woche", "tag", "tage",
                "stunde", "semaine", "jour", "heure", "dag", "uur", "uge", "vecka", "uke", "timme");

        private final int months;
        private final Set<String> spellings;

        Period(int months, String... spellings) {
            this.months = months;
            this.spellings = Set.of(spellings);
        }

        int months() {
            return months;
        }

        static Optional<Period> of(String word) {
            for (Period period : values()) {
                if (period.spellings.contains(word)) {
                    return Optional.of(period);
                }
            }
            return Optional.empty();
        }
    }

    static UnitText of(String text) {
        String spaced = text.strip()
                .replaceAll("(?i)\\bp\\.\\s?a\\.?", " per year ")
                .replaceAll("(?i)\\bp\\.\\s?m\\.?", " per month ")
                .replaceAll("(?i)\\bper cent\\b", "%")
                .replaceAll("([€£%])", " $1 ")
                .replace("/", " per ");
        Parts parts = new Parts();
        boolean each = false;
        for (String word : spaced.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                each = parts.take(word, each);
            }
        }
        return new UnitText(
                parts.currencies.stream().findFirst(),
                parts.periods.stream().findFirst(),
                parts.percent,
                List.copyOf(parts.things),
                parts.words());
    }

    /** Words as they come. */
    private static final class Parts {
        private final List<String> currencies = new ArrayList<>();
        private final List<Period> periods = new ArrayList<>();
        private final List<String> things = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private boolean percent;
        private boolean first = true;

        /** @return whether an article came, so that the next word is what one is meant of */
        private boolean take(String written, boolean each) {
            String word = written.toLowerCase(Locale.ROOT);
            boolean begins = first;
            first = false;
            if (ARTICLES.contains(word)) {
                return true;
            }
            Optional<String> currency = currency(written, begins);
            Optional<Period> period = Period.of(word);
            if (PERCENT.contains(word)) {
                percent = true;
            } else if (currency.isPresent()) {
                currencies.add(currency.get());
            } else if (period.isPresent() && (each || !begins || word.endsWith("ly") || word.equals("annual"))) {
                periods.add(period.get());
            } else if (each) {
                things.add(word);
            } else {
                words.add(word);
            }
            return false;
        }

        /** What was named twice, such as two currencies, is understood as neither. */
        private List<String> words() {
            currencies.stream().skip(1).forEach(words::add);
            periods.stream().skip(1).forEach(period -> words.add(period.name()));
            return List.copyOf(words);
        }

        /** Lower case only where the unit begins: elsewhere {@code all} and {@code top} are words. */
        private static Optional<String> currency(String written, boolean begins) {
            String code = begins ? written.toUpperCase(Locale.ROOT) : written;
            return CURRENCIES.contains(code) ? Optional.of(code) : Optional.ofNullable(SYMBOLS.get(written));
        }
    }
}
