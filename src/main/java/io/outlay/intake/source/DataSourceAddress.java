package io.outlay.intake.source;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where rows are, and how to get at them.
 *
 * @param name of the source, as messages and the ledger have it
 * @param url of JDBC, without a password
 * @param relation name of a table, or a query
 * @param query whether it is a query
 * @param mapping names of columns as the reader knows them, in lower case, by the name that the table has
 * @param timeout for each statement
 */
public record DataSourceAddress(
        String name,
        String url,
        Optional<String> user,
        Optional<String> password,
        String relation,
        boolean query,
        Map<String, String> mapping,
        Duration timeout) {
    private static final Pattern PARAMETERS = Pattern.compile("[?;].*");

    /** Name of the variable that holds the password of a source. */
    public static String variable(String name) {
        return "OUTLAY_SOURCE_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD";
    }

    /** What a statement reads from. */
    String from() {
        return query ? "(" + relation.strip().replaceFirst(";$", "") + ")" : relation;
    }

    /** The URL without its parameters, among which secrets may be. */
    public String shown() {
        return PARAMETERS.matcher(url).replaceFirst("");
    }
}
