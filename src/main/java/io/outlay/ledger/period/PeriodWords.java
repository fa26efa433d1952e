package io.outlay.ledger.period;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Months and quarters as people write them in English, German, French, Dutch, Spanish, Danish, Norwegian, Swedish, Finnish
 * and Icelandic, in full and abbreviated. Texts are compared plain: lower case, without accents.
 */
final class PeriodWords {
    /** By month of the year; no word means two months in two of the languages. */
    private static final List<String> NAMES = List.of(
            "january januar januari janvier janner enero tammikuu jan janv ene",
            "february februar februari fevrier feber febrero helmikuu feb febr fev fevr",
            "march marz maerz mars maart marts marzo maaliskuu mar mrz mrt",
            "april avril abril huhtikuu apr avr abr",
            "may mai mei maj mayo toukokuu",
            "june juni juin junio kesakuu jun",
            "july juli juillet julio heinakuu jul juil",
            "august augustus augusti aout agosto elokuu agust aug ago",
            "september septembre septiembre setiembre syyskuu sep sept",
            "october oktober octobre octubre lokakuu oct okt",
            "november novembre noviembre marraskuu nov",
            "december dezember decembre diciembre desember joulukuu dec dez dic des");

    private static final List<String> ORDINALS = List.of(
            "first erstes premier primer eerste forsta forste ensimmainen",
            "second zweites deuxieme segundo tweede andra andet andre toinen",
            "third drittes troisieme tercer derde tredje kolmas",
            "fourth viertes quatrieme cuarto vierde fjarde fjerde neljas");

    private static final String QUARTER_NAME =
            "(?:quarter|quartal|trimestre|kwartaal|kvartal(?:et)?|kvartaali|vuosineljannes|neljannes|arsfjordungur)";

    private static final Map<String, Integer> MONTHS = numbered(NAMES);
    private static final Map<String, Integer> QUARTERS = numbered(ORDINALS);

    /** A month; its group holds the word. Finnish months are inflected. */
    static final String MONTH =
            "(?<![\\p{L}\\p{N}])(" + anyOf(MONTHS) + ")(?:(?<=kuu)(?:n|ta|ssa|lta|lle))?(?!\\p{L})\\.?";

    /** A quarter; one of its four groups holds the number or the word. */
    static final String QUARTER = "(?<![\\p{L}\\p{N}])(?:[qtk]\\s?([1-4])|([1-4])\\s?[qt](?!\\p{L})"
            + "|([1-4]|" + anyOf(QUARTERS) + ")(?:\\.|st|nd|rd|th|er|eme|e|o)?\\s*+" + QUARTER_NAME
            + "|" + QUARTER_NAME + "\\s*+([1-4]))(?!\\p{L})";

    private PeriodWords() {}

    /** A text as the patterns expect it. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u00f8', 'o')
                .replace('\u2019', '\'');
    }

    /** 1 to 12. */
    static int month(String word) {
        return MONTHS.get(word);
    }

    /** 1 to 4. */
    static int quarter(String text) {
        return QUARTERS.containsKey(text) ? QUARTERS.get(text) : Integer.parseInt(text);
    }

    private static Map<String, Integer> numbered(List<String> words) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i).split(" ", -1)) {
                numbers.put(word, i + 1);
            }
        }
        return numbers;
    }

    /** The longest first, so that no abbreviation wins over its word. */
    private static String anyOf(Map<String, Integer> words) {
        List<String> all = new ArrayList<>(words.keySet());
        all.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return all.stream().collect(Collectors.joining("|"));
    }
}
