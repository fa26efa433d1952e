package io.outlay.intake.table.focus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tags of a row that say what it is for: a JSON object, with or without its braces, or {@code key=value} as a map is
 * written as text. Of several names of a tag the first counts, whatever its case.
 */
record FocusTags(Optional<String> system, Optional<String> costCentre) {
    static final FocusTags NONE = new FocusTags(Optional.empty(), Optional.empty());

    private static final List<String> SYSTEM_NAMES = List.of("system_id", "system", "application", "app");
    private static final List<String> COST_CENTRE_NAMES =
            List.of("cost_centre", "cost_center", "costcentre", "costcenter", "cost-centre", "cost-center");
    private static final Pattern SYSTEM = pattern(SYSTEM_NAMES);
    private static final Pattern COST_CENTRE = pattern(COST_CENTRE_NAMES);
    private static final int LONGEST = 120;

    static FocusTags of(String text) {
        return new FocusTags(value(SYSTEM, text), value(COST_CENTRE, text));
    }

    private static Pattern pattern(List<String> names) {
        String any = "(?:" + String.join("|", names) + ")";
        return Pattern.compile(
                "(?:^|[{,])\\s*+(?:\"" + any + "\"\\s*+:\\s*+\"([^\"\\\\]{1," + LONGEST + "}+)\"|" + any + "=([^,}]{1,"
                        + LONGEST + "}+)(?=[,}]))",
                Pattern.CASE_INSENSITIVE);
    }

    /**
     * What finds the same tags as regular expressions of any engine: each matches from before the tag's name to behind its
     * value, so that of the match the same is read as of the whole text. Case is spelled out, and nothing looks ahead.
     */
    static List<String> portable() {
        return List.of(portable(SYSTEM_NAMES), portable(COST_CENTRE_NAMES));
    }

    private static String portable(List<String> names) {
        String any = "(?:" + names.stream().map(FocusTags::anyCase).collect(Collectors.joining("|")) + ")";
        String blank = "[ \\t\\n\\f\\r]*";
        return "(?:^|[{,])" + blank + "(?:\"" + any + "\"" + blank + ":" + blank + "\"[^\"\\\\]{1," + LONGEST + "}\"|"
                + any + "=[^,}]{1," + LONGEST + "}[,}])";
    }

    private static String anyCase(String name) {
        return name.chars()
                .mapToObj(c -> Character.isLetter(c)
                        ? "[" + (char) c + (char) Character.toUpperCase(c) + "]"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static Optional<String> value(Pattern pattern, String tags) {
        Matcher found = pattern.matcher(tags);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }
}
