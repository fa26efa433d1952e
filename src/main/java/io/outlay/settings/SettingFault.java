package io.outlay.settings;

import io.outlay.model.Spelling;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for each fault of a setting; each names the place, what is wrong and how to mend it. */
final class SettingFault {
    private static final Pattern SECRET = Pattern.compile("(?i).*passw(or)?d");
    private static final String SECTION = SettingKeys.PREFIX + ".";

    private SettingFault() {}

    static String notAllowed(SettingKey key, GivenSetting given) {
        String fault = given.value().isBlank()
                ? "is empty"
                : "\"" + given.value() + "\" is not " + key.rule().allowed();
        String end = key.standard()
                .map(standard -> "; the default is " + standard)
                .orElseGet(() -> ", such as " + key.rule().example());
        return given.message(
                fault,
                Spelling.hinted(
                        given.value(), key.rule().words(), "Write " + key.rule().allowed() + end + "."));
    }

    static String twice(GivenSetting given, GivenSetting earlier) {
        return given.message(
                "is set twice, first by " + earlier.origin() + " " + earlier.name(), "Keep one of the two.");
    }

    static String missing(SettingKey key) {
        return SettingsFile.NAME + ": " + key.fullName() + " is missing\nAdd the line \"" + key.fullName() + ": "
                + key.rule().example() + "\" with your own value.";
    }

    static String above(
            String key, String limit, SortedMap<String, String> effective, SortedMap<String, String> origins) {
        return origins.get(key) + ": " + key + " " + effective.get(key) + " is above " + limit + " "
                + effective.get(limit) + " (" + origins.get(limit) + ")\nLower the one or raise the other.";
    }

    static String unknown(GivenSetting given) {
        if (SECRET.matcher(given.name()).matches()) {
            return secret(given);
        }
        boolean variable = given.origin().startsWith("environment ");
        if (!variable && !given.name().startsWith(SECTION)) {
            return given.message(
                    "is not a key of Outlay",
                    SettingKeys.named(given.name())
                            .map(key -> "Write it as " + key.fullName() + ", or indent it below \"outlay:\".")
                            .orElse("Remove it: only keys below \"outlay:\" are read from this file."));
        }
        String name = variable
                ? SECTION
                        + given.name()
                                .substring(SECTION.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                : given.name();
        return given.message("is not a setting of this version", remedy(name, variable));
    }

    /** Without the line: what is refused as a secret is not repeated on a screen or in a log. */
    private static String secret(GivenSetting given) {
        String variable =
                given.name().toLowerCase(Locale.ROOT).contains("mail") ? "OUTLAY_MAIL_PASSWORD" : "OUTLAY_DB_PASSWORD";
        return new GivenSetting(given.name(), given.key(), "", given.origin(), "")
                .message(
                        "is not read from here: others could see it",
                        "Remove it, change the password, and give the new one in the environment variable " + variable
                                + ", or in a file that " + variable + "_FILE names.");
    }

    private static String remedy(String name, boolean variable) {
        return closest(name)
                .map(key -> "Did you mean " + (variable ? variable(key) : key.fullName()) + "?")
                .orElseGet(() -> (variable ? "Unset it" : "Remove it") + ". Settings are " + known() + ".");
    }

    private static String variable(SettingKey key) {
        return key.fullName().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String known() {
        return Stream.concat(SettingKeys.all().stream(), DeliveryKeys.optional().stream())
                .map(key -> key.name().replaceFirst("\\..*", ".*"))
                .distinct()
                .map(SECTION::concat)
                .collect(Collectors.joining(", "));
    }

    /** The known key that is near. */
    private static Optional<SettingKey> closest(String name) {
        String inner = name.substring(SECTION.length()).toLowerCase(Locale.ROOT);
        return Stream.concat(SettingKeys.all().stream(), DeliveryKeys.optional().stream())
                .filter(key -> Spelling.isNear(inner, comparable(key, inner)))
                .min(Comparator.comparingInt(key -> Spelling.distance(inner, comparable(key, inner))));
    }

    /** In a variable dots are dashes. */
    private static String comparable(SettingKey key, String inner) {
        return inner.indexOf('.') < 0 ? key.name().replace('.', '-') : key.name();
    }
}
