package io.outlay.intake.table.read;

import io.outlay.model.Invisible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A header as a mapping names it: by its text; by a pattern, {@code Amount (*)}, of which the star stands for anything; or by
 * its place, {@code #3} for the third column.
 */
final class HeaderName {
    private static final Pattern PLACE = Pattern.compile("#(\\d{1,4})");

    /** Profiles have few names, and each is looked for in many rows. */
    private static final Map<String, HeaderName> NAMES = new ConcurrentHashMap<>();

    private final String key;
    private final Optional<Pattern> pattern;
    private final OptionalInt place;

    private HeaderName(String text) {
        key = Mapping.key(text);
        pattern = text.indexOf('*') < 0 ? Optional.empty() : Optional.of(pattern(text));
        Matcher stated = PLACE.matcher(text);
        place = stated.matches() ? OptionalInt.of(Integer.parseInt(stated.group(1)) - 1) : OptionalInt.empty();
    }

    static HeaderName of(String text) {
        return NAMES.computeIfAbsent(text, HeaderName::new);
    }

    String key() {
        return key;
    }

    /** Spellings in quotes. */
    static String quoted(List<String> spellings) {
        return String.join(" or ", spellings.stream().map(s -> "\"" + s + "\"").toList());
    }

    /** Whether any of the headers is meant; by a place, all are. */
    boolean isAmong(Set<String> keys) {
        if (place.isPresent() || pattern.isEmpty()) {
            return place.isPresent() || keys.contains(key);
        }
        Pattern meant = pattern.get();
        return keys.stream().anyMatch(other -> isMeant(meant, other));
    }

    /** The first place that it means; -1 when the header does not have it. */
    int place(List<String> keys) {
        if (place.isPresent()) {
            return place.getAsInt() < keys.size() ? place.getAsInt() : -1;
        }
        return pattern.isPresent() ? places(keys).stream().findFirst().orElse(-1) : keys.indexOf(key);
    }

    /** All places that it means. */
    List<Integer> places(List<String> keys) {
        if (pattern.isEmpty()) {
            int at = place(keys);
            return at < 0 ? List.of() : List.of(at);
        }
        return IntStream.range(0, keys.size())
                .filter(at -> isMeant(pattern.get(), keys.get(at)))
                .boxed()
                .toList();
    }

    private static boolean isMeant(Pattern pattern, String key) {
        return !key.isEmpty() && pattern.matcher(key).matches();
    }

    /** What stands in a text in place of the first star. */
    Optional<String> captured(String other) {
        return pattern.map(p -> p.matcher(Invisible.plain(other)))
                .filter(Matcher::matches)
                .map(matcher -> Invisible.strip(matcher.group(1)));
    }

    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("((?<=\\*)|(?=\\*)|(?<=[\\s_-])(?![\\s_-])|(?<![\\s_-])(?=[\\s_-]))")) {
            String literal = part.matches("[\\s_-]+") ? "[\\s_-]+" : Pattern.quote(part);
            regex.append(part.equals("*") ? "(.*?)" : literal);
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
