package io.outlay.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code --db-url} must not hold: every user of the machine can read a command line. */
final class DatabaseUrl {
    private static final Pattern SECRET = Pattern.compile("password|passwd|passphrase|pwd|secret|token|credential");

    private DatabaseUrl() {}

    /** What in the URL is secret: {@code sslpassword}; empty for a URL that may be shown. */
    static Optional<String> secret(String url) {
        int question = url.indexOf('?');
        String address = question < 0 ? url : url.substring(0, question);
        if (address.contains("@")) {
            return Optional.of("user and password before an @");
        }
        String parameters = question < 0 ? "" : url.substring(question + 1);
        return Arrays.stream(parameters.split("[&;?]"))
                .map(parameter -> decoded(parameter.split("=", 2)[0]))
                .filter(name -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).find())
                .findFirst()
                .map(name -> "the parameter " + name);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return name;
        }
    }
}
