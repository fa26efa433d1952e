package io.outlay.intake.source;

import io.outlay.model.SourceSecret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
    /** What a statement reads from. A query may end in a comment, which goes on to the end of its line. */
    String from() {
        if (!query) {
            return relation;
        }
        String asked = relation.strip().replaceFirst(";$", "");
        String last = asked.substring(asked.lastIndexOf('\n') + 1);
        return "(" + asked + (last.contains("--") ? "\n)" : ")");
    }

    /** The URL as it may be printed. */
    public String shown() {
        return SourceSecret.shown(url);
    }
}
