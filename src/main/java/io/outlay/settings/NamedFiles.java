package io.outlay.settings;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files that a setting names, separated by {@code ;}: a name in any folder or a path, {@code *} for any text. */
final class NamedFiles {
    static final String NONE = "none";

    private NamedFiles() {}

    /**
     * Whether a file is one of them. A name without {@code /} is that of a file in any folder.
     *
     * @param path relative to the workspace, with {@code /}
     */
    static boolean has(String names, String path) {
        return Arrays.stream(names.split(";"))
                .map(String::strip)
                .filter(name -> !name.equals(NONE))
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
