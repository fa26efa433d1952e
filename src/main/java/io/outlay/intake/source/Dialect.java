package io.outlay.intake.source;

import java.util.Locale;
import java.util.Optional;

/**
 * Where engines differ in SQL: in tags, and in the text of what is no plain value. Everything else that is asked of them reads
 * the same in all.
 *
 * <p>Tags are a text of JSON or of a map. What engines have in common finds a name in a text once: {@code strpos} gives its first
 * place, {@code LIKE} whether it is there. That place may be a value or a part of another name ({@code
 * {"kind":"app","app":"shop"}}), as often as a text likes, and no fixed number of nested expressions passes over all of them.
 * So a pattern that asks what is before the name needs the engine's own regular expressions.
 */
enum Dialect {
    /** Trino, and Athena, which is built on it. */
    TRINO {
        @Override
        Optional<String> firstMatch(String text, String pattern) {
            return Optional.of("regexp_extract(" + text + ", " + pattern + ")");
        }

        @Override
        String text(String column, String type) {
            return type.startsWith("map(") || type.startsWith("row(") || type.startsWith("array(")
                    ? "json_format(cast(" + column + " as json))"
                    : type.equals("json") ? "json_format(" + column + ")" : super.text(column, type);
        }
    },
    DUCKDB {
        @Override
        Optional<String> firstMatch(String text, String pattern) {
            return Optional.of("nullif(regexp_extract(" + text + ", " + pattern + "), '')");
        }
    },
    POSTGRESQL {
        @Override
        Optional<String> firstMatch(String text, String pattern) {
            return Optional.of("(regexp_match(" + text + ", '(' || " + pattern + " || ')'))[1]");
        }
    },
    OTHER;

    static Dialect of(String url) {
        String scheme = url.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("jdbc:trino:")
                || scheme.startsWith("jdbc:athena:")
                || scheme.startsWith("jdbc:awsathena:")) {
            return TRINO;
        }
        if (scheme.startsWith("jdbc:duckdb:")) {
            return DUCKDB;
        }
        return scheme.startsWith("jdbc:postgresql:") ? POSTGRESQL : OTHER;
    }

    /** The first part of a text that a pattern matches, null where there is none; empty where an engine has no patterns. */
    Optional<String> firstMatch(String text, String pattern) {
        return Optional.empty();
    }

    /**
     * A value as text; a double as its shortest decimal.
     *
     * @param type as the engine names it, in lower case
     */
    String text(String column, String type) {
        return "cast(" + column + " as varchar)";
    }
}
