package io.outlay.store.server;

import java.util.Optional;

/**
 * Where an external server is.
 *
 * @param url JDBC URL, {@code jdbc:postgresql://…}
 * @param user empty where the URL or the environment names one
 * @param password from the environment or a file; never part of a message
 * @param schema the workspace's schema; created by {@link Migration} where it is absent
 */
public record ServerAddress(String url, Optional<String> user, Optional<String> password, String schema) {
    /** The URL without its parameters and without what stands before an {@code @}: either may hold a password. */
    String shown() {
        return url.replaceFirst("(?s)\\?.*", "").replaceFirst("(?s)^([^/]*//)?.*@", "$1");
    }

    @Override
    public String toString() {
        return shown() + " schema " + schema;
    }
}
