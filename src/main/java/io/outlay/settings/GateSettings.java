package io.outlay.settings;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a run stops before it reports.
 *
 * @param maxRejectedShare share of a table's rows, or of its money, that may be rejected
 * @param maxRemovedShare share of what a file held for a month, in money or hours, that may go when it changes
 * @param ignoreFiles files that are no input, separated by {@code ;}, or {@code none}; {@code *} is any text
 */
public record GateSettings(double maxRejectedShare, double maxRemovedShare, String ignoreFiles) {
    static final String NO_FILES = "none";

    /**
     * A name without {@code /} is that of a file in any folder.
     *
     * @param path relative to the workspace, with {@code /}
     */
    public boolean ignores(String path) {
        return Arrays.stream(ignoreFiles.split(";"))
                .map(String::strip)
                .filter(name -> !name.equals(NO_FILES))
                .anyMatch(name -> pattern(name)
                        .matcher(name.contains("/") ? path : path.substring(path.lastIndexOf('/') + 1))
                        .matches());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Arrays.stream(name.split("\\*", -1))
                .map(text -> text.isEmpty() ? "" : Pattern.quote(text))
                .collect(Collectors.joining(".*")));
    }
}
