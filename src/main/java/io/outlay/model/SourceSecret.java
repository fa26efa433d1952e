package io.outlay.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The password of a source: where it comes from, and how it is kept out of what is printed of a URL of JDBC. */
public final class SourceSecret {
    private static final Pattern PARAMETERS = Pattern.compile("(?s)[?;].*");
    private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final int TIMES_ENCODED = 3;

    /** Files, whose names may have the sign before which others have a login. */
    private static final String NO_FILE = "(?i)^(jdbc:(?!duckdb:|sqlite:)";

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)[?&;:](?:[\\w.-]*(?:passw(?:or)?d|pwd|secret|token|accesskey)[\\w.-]*)\\s*=");

    /** {@code //user:password@host}; what follows a port is none. */
    private static final Pattern AUTHORITY = Pattern.compile("//[^/?#]*:[^/?#@]*@|//[^/?#:@]+:(?!\\d{1,5}/)[^@?;]*@");

    /** {@code jdbc:oracle:thin:user/password@//host}. */
    private static final Pattern BEFORE_HOST = Pattern.compile(NO_FILE + "[^/@]+)/(?!/)[^@]*@");

    private static final Pattern LOGIN_BEFORE_HOST =
            Pattern.compile(NO_FILE + "\\w++:(?:\\w++:)?+)(?!//)[^/@][^@]*.*(?=@)");
    private static final Pattern LOGIN_IN_AUTHORITY = Pattern.compile(NO_FILE + "[^/?;]*//)[^?;]*@");

    private SourceSecret() {}

    /** Name of the variable that holds the password of a source. */
    public static String variable(String source) {
        return "OUTLAY_SOURCE_" + source.toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD";
    }

    /** Whether a URL holds a secret, percent-encoded or not. */
    public static boolean isIn(String url) {
        String plain = url;
        for (int i = 0; i <= TIMES_ENCODED; i++) {
            if (PARAMETER.matcher(plain).find()
                    || AUTHORITY.matcher(plain).find()
                    || BEFORE_HOST.matcher(plain).find()) {
                return true;
            }
            plain = ENCODED.matcher(plain)
                    .replaceAll(
                            code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        }
        return false;
    }

    /** A URL as it may be printed: without its parameters and who logs in, among which secrets may be. */
    public static String shown(String url) {
        String host = LOGIN_BEFORE_HOST.matcher(url).replaceFirst("$1");
        String bare = LOGIN_IN_AUTHORITY.matcher(host).replaceFirst("$1");
        return PARAMETERS.matcher(bare).replaceFirst("");
    }
}
