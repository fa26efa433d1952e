package io.outlay.intake.propose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Usual words of headers and values in several languages, as {@code words.yaml} lists them. */
final class HeaderWords {
    static final HeaderWords USUAL = load();

    /** Headers that are known and mean nothing. */
    static final String NONE = "none";

    private static final int EXACT = 1_000;
    private static final int HELD = 500;
    private static final int LONGEST = 60;
    private static final int FEWEST = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<String, Map<String, List<String>>> tables;
    private final Map<String, Map<String, List<String>>> metrics;
    private final Map<String, Map<String, List<String>>> values;
    private final Map<String, List<String>> lists;

    private HeaderWords(
            Map<String, Map<String, List<String>>> tables,
            Map<String, Map<String, List<String>>> metrics,
            Map<String, Map<String, List<String>>> values,
            Map<String, List<String>> lists) {
        this.tables = tables;
        this.metrics = metrics;
        this.values = values;
        this.lists = lists;
    }

    /**
     * What a text means.
     *
     * @param name a column, a metric or a value
     * @param strength more is surer; above 500 the text is one of the words, below it only holds one
     */
    record Meaning(String name, int strength) {
        boolean isExact() {
            return strength > HELD;
        }
    }

    @SuppressWarnings("unchecked")
    private static HeaderWords load() {
        try (InputStream in = HeaderWords.class.getResourceAsStream("words.yaml")) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
            Map<String, List<String>> lists = new LinkedHashMap<>();
            all.forEach((name, words) -> {
                if (words instanceof List<?> list) {
                    lists.put(name, (List<String>) list);
                } else if (!List.of("metrics", "values").contains(name)) {
                    tables.put(name, (Map<String, List<String>>) words);
                }
            });
            return new HeaderWords(
                    tables,
                    (Map<String, Map<String, List<String>>>) all.get("metrics"),
                    (Map<String, Map<String, List<String>>>) all.get("values"),
                    lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables whose headers are known. */
    List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** The column of a table that a header means, be it {@link #NONE}. */
    Optional<Meaning> column(String table, String header) {
        return meaning(tables.get(table), header);
    }

    /** The metric of a table of figures that a header means. */
    Optional<Meaning> metric(String table, String header) {
        return meaning(metrics.getOrDefault(table, Map.of()), header);
    }

    /** The value of a list that a text means, or holds. */
    Optional<String> value(String column, String text) {
        return meaning(values.getOrDefault(column, Map.of()), text).map(Meaning::name);
    }

    /** Whether a text is one of a list of words: {@code kinds}, {@code types} or {@code credits}. */
    boolean isOf(String list, String text) {
        return lists.get(list).contains(key(text));
    }

    /** Whether a text holds one of a list of words. */
    boolean holds(String list, String text) {
        String words = " " + key(text) + " ";
        return lists.get(list).stream().anyMatch(word -> words.contains(" " + word + " "));
    }

    private static Optional<Meaning> meaning(Map<String, List<String>> names, String text) {
        List<Meaning> found = new ArrayList<>();
        String key = key(text);
        if (key.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        names.forEach((name, words) -> Stream.concat(Stream.of(name), words.stream())
                .map(HeaderWords::key)
                .forEach(word -> {
                    if (word.equals(key)) {
                        found.add(new Meaning(name, EXACT - words.indexOf(word)));
                    } else if (word.length() >= FEWEST && (" " + key + " ").contains(" " + word + " ")) {
                        found.add(new Meaning(name, word.length()));
                    }
                }));
        return found.stream().max(Comparator.comparing(Meaning::strength));
    }

    /** Words in lower case without accents and signs, a space between two; {@code #} is a number. */
    static String key(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss").replace("#", " no "), Normalizer.Form.NFKD);
        String letters = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return SIGNS.matcher(letters).replaceAll(" ").strip();
    }
}
