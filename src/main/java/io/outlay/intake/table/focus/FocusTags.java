package io.outlay.intake.table.focus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of a row that say what it is for: a JSON object, with or without its braces, or {@code key=value} as a map is
 * written as text. Of several names of a tag the first counts, whatever its case.
 */
final class FocusTags {
    private static final Pattern SYSTEM = pattern(List.of("system_id", "system", "application", "app"));
    private static final Pattern COST_CENTRE =
            pattern(List.of("cost_centre", "cost_center", "costcentre", "costcenter", "cost-centre", "cost-center"));
    private static final int LONGEST = 120;

    private FocusTags() {}

    static Optional<String> system(Optional<String> tags) {
        return tags.flatMap(text -> value(SYSTEM, text));
    }

    static Optional<String> costCentre(Optional<String> tags) {
        return tags.flatMap(text -> value(COST_CENTRE, text));
    }

    private static Pattern pattern(List<String> names) {
        String any = "(?:" + String.join("|", names) + ")";
        return Pattern.compile(
                "(?:^|[{,])\\s*+(?:\"" + any + "\"\\s*+:\\s*+\"([^\"\\\\]{1," + LONGEST + "}+)\"|" + any + "=([^,}]{1,"
                        + LONGEST + "}+)(?=[,}]))",
                Pattern.CASE_INSENSITIVE);
    }

    private static Optional<String> value(Pattern pattern, String tags) {
        Matcher found = pattern.matcher(tags);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }
}
