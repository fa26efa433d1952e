package io.outlay.intake.table.read;

import io.outlay.model.Invisible;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A header as a mapping names it: by its text; by a pattern, {@code Amount (*)}, of which the star stands for anything; or by
 * its place, {@code #3} for the third column.
 */
record HeaderName(String text) {
    private static final Pattern PLACE = Pattern.compile("#(\\d{1,4})");

    /** The first place that it means; -1 when the header does not have it. */
    int place(List<String> keys) {
        Matcher place = PLACE.matcher(text);
        if (place.matches()) {
            int at = Integer.parseInt(place.group(1)) - 1;
            return at < keys.size() ? at : -1;
        }
        return text.indexOf('*') < 0
                ? keys.indexOf(Mapping.key(text))
                : places(keys).stream().findFirst().orElse(-1);
    }

    /** All places that it means. */
    List<Integer> places(List<String> keys) {
        if (text.indexOf('*') < 0) {
            int at = place(keys);
            return at < 0 ? List.of() : List.of(at);
        }
        Pattern pattern = pattern(text);
        return IntStream.range(0, keys.size())
                .filter(at ->
                        !keys.get(at).isEmpty() && pattern.matcher(keys.get(at)).matches())
                .boxed()
                .toList();
    }

    /** What stands in a text in place of the first star. */
    Optional<String> captured(String other) {
        Matcher matcher = pattern(text).matcher(Invisible.plain(other));
        return matcher.matches() && matcher.groupCount() > 0
                ? Optional.of(Invisible.strip(matcher.group(1)))
                : Optional.empty();
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
