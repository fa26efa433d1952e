package io.outlay.store.server;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the embedded server runs.
 *
 * @param sharedBuffers as PostgreSQL writes it, such as {@code 128MB}
 * @param settings further server settings by name; they win over the defaults
 * @param patience how long a start may take, recovery after a crash included
 */
public record StartOptions(String sharedBuffers, Map<String, String> settings, Duration patience) {
    /** 32 MB of shared buffers, nothing else changed, five minutes to start. */
    public static final StartOptions DEFAULT = new StartOptions("32MB", Map.of(), Duration.ofMinutes(5));

    public StartOptions {
        settings = Map.copyOf(settings);
    }

    /** The same with one more server setting. */
    public StartOptions with(String setting, String value) {
        var more = new TreeMap<>(settings);
        more.put(setting, value);
        return new StartOptions(sharedBuffers, more, patience);
    }

    /** Whether a commit is on the disk; only tests do without. */
    boolean durable() {
        return !"off".equals(settings.get("fsync"));
    }
}
