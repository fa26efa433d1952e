package io.outlay.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table in a database whose rows are summed there. Components are null where they are not set.
 *
 * @param name by which messages and the ledger know it
 * @param url of JDBC
 * @param user who logs in
 * @param table its name, or a function that gives one
 * @param query in place of a table
 * @param mapping names of the table's columns by those that Outlay reads
 * @param profile by which the table is read
 * @param delivery {@code overwrite} or {@code append}; null means {@code overwrite}
 * @param timeoutSeconds how long an answer is waited for
 */
public record SourceSettings(
        String name,
        String url,
        String user,
        String table,
        String query,
        Map<String, String> mapping,
        String profile,
        String delivery,
        Integer timeoutSeconds) {
    /** Before the name of a source, in the path by which the ledger has its answers. */
    public static final String FOLDER = "sources/";

    private static final int TIMEOUT = 900;

    public SourceSettings {
        mapping = Collections.unmodifiableMap(mapping == null ? new TreeMap<>() : new TreeMap<>(mapping));
    }

    /** Where the ledger has the answers of one that appends: the folder of their paths. */
    String folder() {
        return FOLDER + name + "/";
    }

    public Optional<String> login() {
        return Optional.ofNullable(user);
    }

    /** Name of the profile by which its rows are read; empty where their columns are known. */
    public Optional<String> readBy() {
        return Optional.ofNullable(profile);
    }

    public boolean isQuery() {
        return query != null;
    }

    /** The table, or the query. */
    public String relation() {
        return isQuery() ? query : table;
    }

    /** Whether what it holds is added to what it held before, and does not take its place. */
    public boolean appends() {
        return SourceKeys.APPEND.equals(delivery);
    }

    /** Seconds; a quarter of an hour where nothing else is set. */
    public int timeout() {
        return timeoutSeconds == null ? TIMEOUT : timeoutSeconds;
    }
}
