package io.outlay.intake.table;

import io.outlay.model.Invisible;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A currency beside a number, as cells and people write it: {@code 1.234,50 €}, {@code USD 12}, {@code $12}. It is held
 * against the column that states the currency, never ignored.
 *
 * @param number what is left without it
 * @param currencies that it may mean; several of {@code $} and {@code kr}
 */
public record CurrencySign(String number, String sign, Set<String> currencies) {
    private static final Map<String, Set<String>> SIGNS = Map.ofEntries(
            Map.entry("€", Set.of("EUR")),
            Map.entry("£", Set.of("GBP")),
            Map.entry("$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP")),
            Map.entry("US$", Set.of("USD")),
            Map.entry("C$", Set.of("CAD")),
            Map.entry("CA$", Set.of("CAD")),
            Map.entry("A$", Set.of("AUD")),
            Map.entry("R$", Set.of("BRL")),
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("KR", Set.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("KR.", Set.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("FR.", Set.of("CHF")),
            Map.entry("SFR.", Set.of("CHF")),
            Map.entry("ZŁ", Set.of("PLN")),
            Map.entry("KČ", Set.of("CZK")),
            Map.entry("FT", Set.of("HUF")),
            Map.entry("LEI", Set.of("RON")),
            Map.entry("₺", Set.of("TRY")),
            Map.entry("₹", Set.of("INR")),
            Map.entry("₪", Set.of("ILS")),
            Map.entry("₩", Set.of("KRW")));

    private static final String FIGURES = "[-+(\\u2212]?[\\d.,'\\u2019 \\u00A0\\u202F\\u2009]*\\d[\\d.,]*[-)\\u2212]?";
    private static final String WORD = "[\\p{L}\\p{Sc}]{1,3}[\\p{Sc}.]?";
    private static final String GAP = "[ \\u00A0\\u202F\\u2009]*";
    private static final Pattern BEHIND = Pattern.compile("(" + FIGURES + ")" + GAP + "(" + WORD + ")");
    private static final Pattern BEFORE = Pattern.compile("([-+]?)(" + WORD + ")" + GAP + "(" + FIGURES + ")");
    private static final int LONGEST = 64;

    /** The number and the currency of a text; empty when it is not just these two. */
    public static Optional<CurrencySign> of(String text) {
        if (text.length() > LONGEST || Numbers.isBare(text)) {
            return Optional.empty();
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            return of(Invisible.strip(behind.group(1)), behind.group(2));
        }
        Matcher before = BEFORE.matcher(text);
        return before.matches() ? of(before.group(1) + before.group(3), before.group(2)) : Optional.empty();
    }

    private static Optional<CurrencySign> of(String number, String sign) {
        Set<String> currencies = meant(sign);
        return currencies.isEmpty() ? Optional.empty() : Optional.of(new CurrencySign(number, sign, currencies));
    }

    /** The currencies that a sign or code may mean; none when it is neither. */
    static Set<String> meant(String sign) {
        String upper = sign.toUpperCase(Locale.ROOT);
        return SIGNS.getOrDefault(upper, Words.isCurrency(upper) ? Set.of(upper) : Set.of());
    }

    /** Whether a text that states a currency, alone or among other words, states this one. */
    boolean agreesWith(String stated) {
        return Arrays.stream(stated.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{Sc}]+"))
                .flatMap(word -> meant(word).stream())
                .anyMatch(currencies::contains);
    }

    /** The one currency that it means. */
    public Optional<String> only() {
        return currencies.size() == 1 ? currencies.stream().findFirst() : Optional.empty();
    }

    /** All that it may mean, for remedies. */
    String choices() {
        return currencies.stream().sorted().collect(Collectors.joining(", "));
    }
}
